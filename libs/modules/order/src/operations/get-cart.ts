import { ownerKeys, type Actor } from '@pet/domain/user';
import { readCart } from '../cart/read-cart.ts';
import type { Cart } from '../contract/cart.ts';
import type { OrderDeps } from '../order.deps.ts';

/** The actor's cart; empty for somebody who never put anything into one. */
export async function getCart(deps: OrderDeps, actor: Actor): Promise<Cart> {
  return (await readCart(deps, ownerKeys(actor))).view;
}
