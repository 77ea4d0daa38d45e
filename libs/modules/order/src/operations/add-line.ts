import { transact } from '@pet/database';
import { cartLineAdded } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { handOverCart, strongest } from '../cart/hand-over-cart.ts';
import { readCart } from '../cart/read-cart.ts';
import { priceOrderableVersion } from '../cart/versions.ts';
import type { AddLineInput, Cart } from '../contract/cart.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { addToCart, LINES_MAX, QUANTITY_MAX } from '../repositories/cart.repository.ts';

/** Puts a design version into the cart at the price of this moment; the same version again adds up. */
export async function addLine(
  deps: OrderDeps,
  actor: CustomerActor,
  { versionId, quantity }: z.output<typeof AddLineInput>,
): Promise<Cart> {
  const { version, priced } = await priceOrderableVersion(deps, actor, versionId);
  const ownerKeys = await handOverCart(deps, actor);
  const { unitMinor, currency } = version.receipt;
  const line = { lineId: deps.identifiers.entityId(), versionId, quantity, unitMinor, currency };
  const cartId = await transact(deps.database, async (tx) => {
    const cartId = await addToCart(tx, {
      ...line,
      newCartId: deps.identifiers.entityId(),
      ownerKey: strongest(ownerKeys),
      addedAt: deps.clock.now(),
    });
    if (cartId === null) return null;
    const payload = { cartId, versionId, quantity };
    await deps.bus.publish(tx, cartLineAdded, { aggregateId: cartId, payload });
    return cartId;
  });
  const { view } = await readCart(deps, ownerKeys, priced);
  if (cartId === null) throw refusal(view, versionId);
  return view;
}

const refusal = (cart: Cart, versionId: string) =>
  cart.lines.some((line) => line.versionId === versionId)
    ? orderErrors.ORDER_QUANTITY_TOO_HIGH({ facts: { quantityMax: QUANTITY_MAX } })
    : orderErrors.ORDER_CART_FULL({ facts: { linesMax: LINES_MAX } });
