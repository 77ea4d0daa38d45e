import { hintOrderChange } from '../live/hints.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { updateOrder } from '../repositories/order.repository.ts';
import { findPayments } from '../repositories/payment.repository.ts';
import { endRefund, findRefund } from '../repositories/refund.repository.ts';
import { addToTimeline } from '../timeline.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { reviewPayment } from './review-payment.ts';
import { lockNamedOrder } from './settle-received.ts';

/**
 * Money went back. Ours is noted once; money that somebody returned at the provider itself is for a
 * person to look at, because the order knows nothing of it.
 */
export async function settleRefunded(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: PaymentFacts,
  providerId: string | null = null,
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  if (!order) return reviewPayment(tx, deps, null, 'unknown-order', facts);
  const payments = await findPayments(tx, order.id);
  const payment = payments.find(({ intentId }) => intentId === facts.paymentIntentId);
  const refund = payment ? await findRefund(tx, payment.id) : null;
  if (!payment || !refund || refund.amountMinor !== facts.amountMinor) {
    return reviewPayment(tx, deps, order, 'unexpected-refund', facts);
  }
  const outcome = { status: 'DONE', providerId, at: deps.clock.now() } as const;
  if (!(await endRefund(tx, payment.id, outcome))) return;
  await updateOrder(tx, order.id, { paymentStatus: 'REFUNDED' });
  await addToTimeline(tx, deps, {
    orderId: order.id,
    code: 'refunded',
    sourceEventId: facts.providerEventId,
  });
  hintOrderChange(deps.bus, order.id);
}
