import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { handOverCart, strongest } from '../cart/hand-over-cart.ts';
import { draftOrder, type OrderDraft } from '../checkout/draft-order.ts';
import { requestHash } from '../checkout/request-hash.ts';
import { storeOrder } from '../checkout/store-order.ts';
import type { PlaceOrderInput, PlaceOrderOutput } from '../contract/checkout.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { openPaymentPage } from '../payment/open-payment-page.ts';
import { findByIdempotencyKey } from '../repositories/order.repository.ts';

/**
 * Orders the actor's cart. The order exists before any money moves; the provider's webhook settles it.
 * The same key with the same request gives the same order, at once or after a crash at any point:
 * what is missing by then (at most the payment page) is done by the repeat.
 */
export async function placeOrder(
  deps: OrderDeps,
  actor: CustomerActor,
  input: PlaceOrderInput,
): Promise<z.output<typeof PlaceOrderOutput>> {
  const ownerKeys = await handOverCart(deps, actor);
  const orderId =
    (await findPlaced(deps, ownerKeys, input)) ?? (await placeNew(deps, ownerKeys, input));
  const { order, paymentUrl } = await openPaymentPage(deps, orderId);
  return {
    orderId,
    orderNumber: order.number,
    totalMinor: order.totalMinor,
    currency: order.currency,
    paymentUrl,
    trackingToken: order.trackingToken,
  };
}

async function placeNew(
  deps: OrderDeps,
  ownerKeys: string[],
  input: PlaceOrderInput,
): Promise<string> {
  const { countryCode, regionCode } = input.address;
  try {
    const ownerKey = strongest(ownerKeys);
    // The cart that the order closes and no other: what a guest adds meanwhile waits for the next one.
    const draft = await draftOrder(deps, [ownerKey], { countryCode, regionCode });
    assertSamePrice(draft, input.expectedTotalMinor);
    return await storeOrder(deps, ownerKey, draft, input);
  } catch (error) {
    // Whatever failed: if the same request has won meanwhile, its order is the answer.
    const placed = await findPlaced(deps, ownerKeys, input);
    if (placed !== null) return placed;
    throw error;
  }
}

/** The order that this key has placed; throws ORDER_IDEMPOTENCY_CONFLICT if it asked for other things. */
async function findPlaced(
  { database }: OrderDeps,
  ownerKeys: string[],
  input: PlaceOrderInput,
): Promise<string | null> {
  const placed = await findByIdempotencyKey(database, ownerKeys, input.idempotencyKey);
  if (!placed) return null;
  if (placed.requestHash !== requestHash(input)) throw orderErrors.ORDER_IDEMPOTENCY_CONFLICT();
  return placed.id;
}

function assertSamePrice({ cart, receipt }: OrderDraft, expectedTotalMinor: number): void {
  if (receipt.totalMinor === expectedTotalMinor && !cart.hasPriceChange) return;
  throw orderErrors.ORDER_PRICE_CHANGED({
    facts: { expectedTotalMinor, totalMinor: receipt.totalMinor, currency: receipt.currency },
  });
}
