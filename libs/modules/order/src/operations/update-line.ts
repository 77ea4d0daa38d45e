import type { OrderableVersion } from '@pet/builder/contract';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { changeCart, lineOf } from '../cart/change-cart.ts';
import { priceOrderableVersion } from '../cart/versions.ts';
import type { Cart, UpdateLineInput } from '../contract/cart.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import {
  deleteCartLine,
  QUANTITY_MAX,
  updateCartLine,
  type StoredCart,
  type StoredLine,
} from '../repositories/cart.repository.ts';

/**
 * Sets how many of a design are wanted, or replaces the design by an edited version of it. A version
 * that another line already holds joins that line.
 */
export async function updateLine(
  deps: OrderDeps,
  actor: CustomerActor,
  { lineId, quantity, versionId }: z.output<typeof UpdateLineInput>,
): Promise<Cart> {
  const edited = versionId ? await priceOrderableVersion(deps, actor, versionId) : null;
  return changeCart(
    deps,
    actor,
    async (tx, cart) => {
      const line = lineOf(cart, lineId);
      const wanted = { ...line, quantity: quantity ?? line.quantity };
      if (!edited) return updateCartLine(tx, wanted);
      return replaceVersion(tx, cart, wanted, edited.version);
    },
    edited?.priced,
  );
}

async function replaceVersion(
  tx: OrderTransaction,
  cart: StoredCart,
  line: StoredLine,
  { versionId, receipt }: OrderableVersion,
): Promise<unknown> {
  const price = { unitMinor: receipt.unitMinor, currency: receipt.currency };
  const twin = cart.lines.find(
    (other) => other.versionId === versionId && other.lineId !== line.lineId,
  );
  if (!twin) return updateCartLine(tx, { ...line, ...price, versionId });
  const quantity = twin.quantity + line.quantity;
  if (quantity > QUANTITY_MAX) {
    throw orderErrors.ORDER_QUANTITY_TOO_HIGH({ facts: { quantityMax: QUANTITY_MAX } });
  }
  await deleteCartLine(tx, line.lineId);
  return updateCartLine(tx, { ...twin, ...price, quantity });
}
