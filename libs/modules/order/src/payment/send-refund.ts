import { transact } from '@pet/database';
import { hintOrderChange } from '../live/hints.ts';
import type { OrderDeps } from '../order.deps.ts';
import { lockOrder, updateOrder } from '../repositories/order.repository.ts';
import { endRefund, type DueRefund } from '../repositories/refund.repository.ts';
import { isRefusal } from './give-up-page.ts';
import { settleRefunded } from './settle-refunded.ts';

/**
 * Asks the provider to return a payment and notes the answer. The refund's id is the provider's
 * idempotency key: however often this runs or dies in between, the money goes back once.
 */
export async function sendRefund(deps: OrderDeps, refund: DueRefund): Promise<void> {
  const { id, paymentId, orderId, amountMinor, paymentIntentId } = refund;
  const answer = await deps.payments
    .refund({ idempotencyKey: id, paymentIntentId, amountMinor, orderId })
    .catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      deps.log.error({ err: error, refundId: id, orderId }, 'payment provider refuses the refund');
      return { refundId: null, isAccepted: false };
    });
  await transact(deps.database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) return;
    if (!answer.isAccepted) {
      const outcome = {
        status: 'FAILED',
        providerId: answer.refundId,
        at: deps.clock.now(),
      } as const;
      if (!(await endRefund(tx, paymentId, outcome))) return;
      await updateOrder(tx, orderId, { flags: [...order.flags, 'refund-failed'] });
      hintOrderChange(deps.bus, orderId);
      return;
    }
    const facts = {
      provider: deps.payments.name,
      providerEventId: `refund:${answer.refundId}`,
      orderId,
      sessionId: null,
      paymentIntentId,
      amountMinor,
      currency: order.currency,
      livemode: deps.payments.isLive,
    };
    await settleRefunded(tx, deps, facts, answer.refundId);
  });
}
