import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { changeCart, lineOf } from '../cart/change-cart.ts';
import type { Cart, LineIdInput } from '../contract/cart.ts';
import type { OrderDeps } from '../order.deps.ts';
import { deleteCartLine } from '../repositories/cart.repository.ts';

/** Takes a line out of the actor's cart. */
export function removeLine(
  deps: OrderDeps,
  actor: CustomerActor,
  { lineId }: z.output<typeof LineIdInput>,
): Promise<Cart> {
  return changeCart(deps, actor, (tx, cart) => deleteCartLine(tx, lineOf(cart, lineId).lineId));
}
