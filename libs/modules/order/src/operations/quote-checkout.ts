import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { draftOrder } from '../checkout/draft-order.ts';
import type { CheckoutQuoteInput, CheckoutQuoteOutput } from '../contract/checkout.ts';
import type { OrderDeps } from '../order.deps.ts';

/** What the actor's cart would cost at a destination, when it would be ready, and under which terms. */
export async function quoteCheckout(
  deps: OrderDeps,
  actor: CustomerActor,
  { destination }: z.output<typeof CheckoutQuoteInput>,
): Promise<z.output<typeof CheckoutQuoteOutput>> {
  const { receipt, readyBy, lines } = await draftOrder(deps, ownerKeys(actor), destination);
  return {
    receipt,
    readyBy,
    terms: lines.map(({ lineId, designName, terms }) => ({
      reference: lineId,
      designName,
      text: terms,
    })),
  };
}
