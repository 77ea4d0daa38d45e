import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import { changeCart } from '../cart/change-cart.ts';
import { readCart } from '../cart/read-cart.ts';
import type { Cart } from '../contract/cart.ts';
import type { OrderDeps } from '../order.deps.ts';
import { updateCartLine } from '../repositories/cart.repository.ts';

/** Takes the prices in force now for every line of the actor's cart; an empty cart stays empty. */
export async function acceptPrices(deps: OrderDeps, actor: CustomerActor): Promise<Cart> {
  const { view, priced } = await readCart(deps, ownerKeys(actor));
  if (!priced || !view.hasPriceChange) return view;
  return changeCart(
    deps,
    actor,
    async (tx, cart) => {
      for (const line of cart.lines) {
        const receipt = priced.byId.get(line.versionId)?.receipt;
        if (!receipt) continue;
        await updateCartLine(tx, {
          ...line,
          unitMinor: receipt.unitMinor,
          currency: receipt.currency,
        });
      }
    },
    priced,
  );
}
