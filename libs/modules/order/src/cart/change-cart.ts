import { transact } from '@pet/database';
import type { CustomerActor } from '@pet/rpc';
import type { Cart } from '../contract/cart.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { lockOpenCart, type StoredCart, type StoredLine } from '../repositories/cart.repository.ts';
import { handOverCart, strongest } from './hand-over-cart.ts';
import { readCart } from './read-cart.ts';
import type { PricedVersions } from './versions.ts';

/**
 * Changes the lines of the actor's open cart, one writer at a time, and returns the cart as it is then.
 * Throws ORDER_LINE_NOT_FOUND when there is no open cart.
 */
export async function changeCart(
  deps: OrderDeps,
  actor: CustomerActor,
  change: (tx: OrderTransaction, cart: StoredCart) => Promise<unknown>,
  known: PricedVersions | null = null,
): Promise<Cart> {
  const ownerKeys = await handOverCart(deps, actor);
  await transact(deps.database, async (tx) => {
    const cart = await lockOpenCart(tx, strongest(ownerKeys), deps.clock.now());
    if (!cart) throw orderErrors.ORDER_LINE_NOT_FOUND();
    await change(tx, cart);
  });
  return (await readCart(deps, ownerKeys, known)).view;
}

/** Throws ORDER_LINE_NOT_FOUND for a line of another cart and for one that does not exist. */
export function lineOf(cart: StoredCart, lineId: string): StoredLine {
  const line = cart.lines.find((candidate) => candidate.lineId === lineId);
  if (!line) throw orderErrors.ORDER_LINE_NOT_FOUND();
  return line;
}
