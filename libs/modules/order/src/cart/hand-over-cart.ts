import { transact } from '@pet/database';
import { ownerKeys, type Actor } from '@pet/domain/user';
import type { OrderDeps } from '../order.deps.ts';
import { findOpenCarts, mergeCarts } from '../repositories/cart.repository.ts';

/**
 * Makes the cart that a signed-in customer filled as a guest their own, before it is written to.
 * Returns the customer's owner keys, the strongest first.
 */
export async function handOverCart(
  { database }: Pick<OrderDeps, 'database'>,
  actor: Actor,
): Promise<string[]> {
  const keys = ownerKeys(actor);
  const [userKey, guestKey] = keys;
  if (userKey !== undefined && guestKey !== undefined) {
    const [guestCart] = await findOpenCarts(database, [guestKey]);
    if (guestCart) await transact(database, (tx) => mergeCarts(tx, userKey, guestKey));
  }
  return keys;
}

/** The key that new things are kept under. The access rule lets in only those who have one. */
export function strongest([key]: readonly string[]): string {
  if (key === undefined)
    throw new Error('The actor owns nothing; the access rule should refuse it');
  return key;
}
