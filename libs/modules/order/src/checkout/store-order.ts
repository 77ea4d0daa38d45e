import { transact } from '@pet/database';
import { orderPlaced } from '@pet/messaging';
import type { PlaceOrderInput } from '../contract/checkout.ts';
import { hintOrderChange } from '../live/hints.ts';
import type { Offer } from '../offer.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { newPayment } from '../payment/new-payment.ts';
import { closeCart } from '../repositories/cart.repository.ts';
import { insertOrder, type NewOrder } from '../repositories/order.repository.ts';
import { insertPayment } from '../repositories/payment.repository.ts';
import { addToTimeline } from '../timeline.ts';
import { cutSheetOf } from '../workshop/cut-sheet.ts';
import type { DraftLine, OrderDraft } from './draft-order.ts';
import { requestHash } from './request-hash.ts';

/**
 * Writes the order, closes its cart and tells of it, all in one transaction; returns the order's id.
 * Throws ORDER_CART_CHANGED when the cart is not the one that was priced any more, and a unique
 * violation when the same key has placed an order meanwhile.
 */
export async function storeOrder(
  deps: OrderDeps,
  ownerKey: string,
  draft: OrderDraft,
  input: PlaceOrderInput,
): Promise<string> {
  const order = newOrder(deps, ownerKey, draft, input);
  const lines = await linesOf(deps, draft);
  await transact(deps.database, async (tx) => {
    if (!(await closeCart(tx, draft.stored))) throw orderErrors.ORDER_CART_CHANGED();
    await insertOrder(tx, order, lines);
    await insertPayment(tx, newPayment(deps, order, 1));
    const { id } = await deps.bus.publish(tx, orderPlaced, {
      aggregateId: order.id,
      payload: {
        orderId: order.id,
        orderNumber: order.number,
        totalMinor: order.totalMinor,
        currency: order.currency,
        lineCount: lines.length,
        versionIds: lines.map(({ versionId }) => versionId),
      },
    });
    await addToTimeline(tx, deps, { orderId: order.id, code: 'received', sourceEventId: id });
    if (order.receipt.taxHandling === 'manual') {
      await addToTimeline(tx, deps, { orderId: order.id, code: 'tax_manual', sourceEventId: id });
    }
    hintOrderChange(deps.bus, order.id);
  });
  return order.id;
}

/** What is remembered of the offer may be older than what the builder has just priced. */
async function linesOf({ offer }: OrderDeps, { lines }: OrderDraft) {
  const under = ({ catalogue }: Offer) =>
    lines.map((line, index) => ({
      ...frozenLine(line),
      position: index + 1,
      cutSheet: cutSheetOf(line.config, catalogue, line.remarks),
    }));
  try {
    return under(await offer());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return under(await offer({ isFresh: true }));
  }
}

function newOrder(
  { identifiers, clock }: OrderDeps,
  ownerKey: string,
  { stored, cart, lines, receipt, readyBy }: OrderDraft,
  input: PlaceOrderInput,
): NewOrder {
  const [cover] = lines;
  if (!cover) throw orderErrors.ORDER_CART_EMPTY();
  return {
    id: identifiers.entityId(),
    number: identifiers.orderNumber(),
    trackingToken: identifiers.trackingToken(),
    ownerKey,
    idempotencyOwner: ownerKey,
    idempotencyKey: input.idempotencyKey,
    requestHash: requestHash(input),
    cartId: stored.cartId,
    contact: input.contact,
    address: input.address,
    receipt,
    totalMinor: receipt.totalMinor,
    currency: receipt.currency,
    itemCount: cart.itemCount,
    title:
      lines.length === 1 ? cover.designName : `${cover.designName} and ${lines.length - 1} more`,
    coverConfig: cover.config,
    readyBy: new Date(`${readyBy}T00:00:00Z`),
    flags: receipt.taxHandling === 'manual' ? ['tax-manual'] : [],
    placedAt: clock.now(),
  };
}

/** Design, price and terms as they are agreed now; the cart line's id goes on as the order line's. */
const frozenLine = ({ lineId, version, ...line }: DraftLine) => ({
  id: lineId,
  versionId: line.versionId,
  designId: line.designId,
  designName: line.designName,
  designHash: version.designHash,
  config: line.config,
  description: line.description,
  quantity: line.quantity,
  unitMinor: line.unitMinor,
  amountMinor: line.amountMinor,
  hasWithdrawalRight: line.hasWithdrawalRight,
  terms: line.terms,
});
