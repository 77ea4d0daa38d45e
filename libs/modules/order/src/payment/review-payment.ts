import { hintOrderChange } from '../live/hints.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { updateOrder, type OrderHead } from '../repositories/order.repository.ts';
import { addPaymentReview, type ReviewReason } from '../repositories/payment-review.repository.ts';
import { reviewFlag } from './payment-doubt.ts';
import type { PaymentFacts } from './payment-facts.ts';

type Deps = Pick<OrderDeps, 'bus' | 'identifiers' | 'clock' | 'log' | 'payments'>;

/**
 * Keeps facts that do not fit for a person to decide, and flags the order if there is one. Nothing is
 * applied: neither more nor less money than agreed may confirm an order by itself.
 */
export async function reviewPayment(
  tx: OrderTransaction,
  { bus, identifiers, clock, log }: Deps,
  order: OrderHead | null,
  reason: ReviewReason,
  facts: PaymentFacts,
): Promise<void> {
  await addPaymentReview(tx, {
    id: identifiers.entityId(),
    provider: facts.provider,
    providerEventId: facts.providerEventId,
    reason,
    orderId: facts.orderId,
    facts: { ...facts },
    createdAt: clock.now(),
  });
  const flag = reviewFlag(reason);
  if (order && !order.flags.includes(flag)) {
    await updateOrder(tx, order.id, { flags: [...order.flags, flag] });
    hintOrderChange(bus, order.id);
  }
  log.error({ reason, orderId: order?.id ?? null }, 'payment needs a review');
}

/** Why these facts cannot be the payment of this order, or null when they fit. */
export function misfit(
  order: OrderHead,
  facts: PaymentFacts,
  { isLive }: OrderDeps['payments'],
): ReviewReason | null {
  if (facts.livemode !== isLive) return 'wrong-mode';
  if (facts.currency !== order.currency) return 'wrong-currency';
  if (facts.amountMinor !== order.totalMinor) return 'wrong-amount';
  return null;
}
