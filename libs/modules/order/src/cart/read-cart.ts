import type { Cart } from '../contract/cart.ts';
import type { OrderDeps } from '../order.deps.ts';
import { findOpenCarts, type StoredCart } from '../repositories/cart.repository.ts';
import { emptyCart, viewCart } from './cart-view.ts';
import { combineCarts } from './combine-carts.ts';
import { priceVersions, type PricedVersions } from './versions.ts';

/** A customer's cart with what the builder says of its designs right now. */
export interface PricedCart {
  view: Cart;
  /** The open cart of the strongest owner; null while there is none. */
  stored: StoredCart | null;
  /** Null when the cart is empty: then nothing had to be asked. */
  priced: PricedVersions | null;
}

/**
 * Reads the open carts of these owners as one, priced with what is in force now. Only reads: the
 * guest's cart is handed over by the next write or by the sign-in event, whichever comes first.
 */
export async function readCart(
  deps: OrderDeps,
  ownerKeys: string[],
  known: PricedVersions | null = null,
): Promise<PricedCart> {
  const carts = ownerKeys.length > 0 ? await findOpenCarts(deps.database, ownerKeys) : [];
  const stored = carts.find(({ ownerKey }) => ownerKey === ownerKeys[0]) ?? carts[0] ?? null;
  const lines = combineCarts(carts, ownerKeys);
  const cartId = stored?.cartId ?? null;
  const versionIds = lines.map(({ versionId }) => versionId);
  const priced = await priceVersions(deps, versionIds, known);
  const view =
    priced && lines.length > 0
      ? viewCart(cartId, lines, priced)
      : emptyCart(cartId, await currencyOf(deps, priced));
  return { view, stored, priced };
}

async function currencyOf(deps: OrderDeps, priced: PricedVersions | null): Promise<string> {
  return priced?.priceBook.currency ?? (await deps.offer()).priceBook.currency;
}
