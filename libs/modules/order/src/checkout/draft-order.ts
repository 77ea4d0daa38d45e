import type { OrderableVersion } from '@pet/builder/contract';
import { priceOrder, type Destination, type OrderReceipt } from '@pet/domain/commerce';
import { promiseDate } from '@pet/domain/order';
import { readCart } from '../cart/read-cart.ts';
import { termsOf } from '../cart/terms.ts';
import type { Cart, CartLine } from '../contract/cart.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import type { StoredCart } from '../repositories/cart.repository.ts';

export interface DraftLine extends CartLine {
  version: OrderableVersion;
  terms: string;
}

/** A cart as it would be ordered now. */
export interface OrderDraft {
  cart: Cart;
  stored: StoredCart;
  lines: DraftLine[];
  receipt: OrderReceipt;
  /** ISO date. */
  readyBy: string;
}

/**
 * Prices the customer's cart for a destination. Throws ORDER_CART_EMPTY, and
 * ORDER_LINE_NOT_ORDERABLE with the lines in question.
 */
export async function draftOrder(
  deps: OrderDeps,
  ownerKeys: string[],
  destination: Destination,
): Promise<OrderDraft> {
  const [{ view: cart, stored, priced }, { catalogue }] = await Promise.all([
    readCart(deps, ownerKeys),
    deps.offer(),
  ]);
  if (!stored || !priced || cart.lines.length === 0) throw orderErrors.ORDER_CART_EMPTY();
  assertOrderable(cart);
  const lines = cart.lines.flatMap((line) => {
    const version = priced.byId.get(line.versionId);
    return version ? [{ ...line, version, terms: termsOf(version) }] : [];
  });
  const receipt = priceOrder({
    lines: lines.map(({ lineId, unitMinor, quantity }) => ({
      reference: lineId,
      unitMinor,
      quantity,
    })),
    priceBook: priced.priceBook,
    destination,
  });
  const today = deps.clock.now().toISOString().slice(0, 10);
  return { cart, stored, lines, receipt, readyBy: promiseDate(today, catalogue.leadTime) };
}

function assertOrderable(cart: Cart): void {
  const refused = cart.lines.filter(({ isOrderable }) => !isOrderable);
  const [first] = refused;
  if (!first) return;
  const why = first.remarks[0];
  throw orderErrors.ORDER_LINE_NOT_ORDERABLE({
    facts: { lineIds: refused.map(({ lineId }) => lineId) },
    ...(why ? { message: `“${first.designName}” cannot be made as it is: ${why}` } : {}),
  });
}
