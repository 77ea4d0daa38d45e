import { afterCommit } from '@pet/database';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import type { OrderHead } from '../repositories/order.repository.ts';
import { findPayments } from '../repositories/payment.repository.ts';
import { findRefund, lookAtRefund, type RefundRecord } from '../repositories/refund.repository.ts';
import { noteNotReturned, noteReturned } from './end-refund.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { misfit, reviewPayment } from './review-payment.ts';
import { lockNamedOrder } from './settle-received.ts';

/**
 * The provider tells that money went back. It tells so of a refund that is only on its way too, so the
 * sweeper asks about ours. A refund that had failed was returned by a person by now; other money
 * that somebody returned at the provider is for a person to look at, because the order knows nothing of it.
 */
export async function settleRefunded(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: PaymentFacts,
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  if (!order) return reviewPayment(tx, deps, null, 'unknown-order', facts);
  const refund = await findRefundOf(tx, order, facts);
  if (!refund || misfit(order, facts, deps.payments)) {
    return reviewPayment(tx, deps, order, 'unexpected-refund', facts);
  }
  if (refund.status === 'FAILED') return noteReturned(tx, deps, order, refund, null);
  if (refund.status === 'DONE') return;
  afterCommit(deps.wakeSweeper);
  await lookAtRefund(tx, refund.id, deps.clock.now());
}

/** The bank gave a refund back, perhaps days after it had taken it; later facts are left alone. */
export async function settleRefundFailed(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: PaymentFacts & { refundId: string },
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  const refund = order && (await findRefundOf(tx, order, facts));
  if (!order || !refund || misfit(order, facts, deps.payments)) return;
  const isOurs = refund.providerId === facts.refundId;
  if (isOurs) await noteNotReturned(tx, deps, order, refund, facts.refundId);
}

async function findRefundOf(
  tx: OrderTransaction,
  order: OrderHead,
  { paymentIntentId }: PaymentFacts,
): Promise<RefundRecord | null> {
  const payments = await findPayments(tx, order.id);
  const payment = payments.find(({ intentId }) => intentId === paymentIntentId);
  return payment ? findRefund(tx, payment.id) : null;
}
