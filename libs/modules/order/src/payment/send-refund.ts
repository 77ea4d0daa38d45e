import { transact } from '@pet/database';
import type { OrderDeps } from '../order.deps.ts';
import { lockOrder } from '../repositories/order.repository.ts';
import {
  findRefund,
  notePendingRefund,
  type DueRefund,
} from '../repositories/refund.repository.ts';
import { noteNotReturned, noteReturned } from './end-refund.ts';
import { isRefusal } from './give-up-page.ts';
import type { ProviderRefund } from './payment-provider.ts';

/** Banks take days over a refund that does not go through at once. */
const PENDING_CHECK_MS = 3_600_000;

/**
 * Asks the provider to return a payment, or how the return stands, and notes the answer. The refund's
 * id is the provider's idempotency key: however often this runs or dies in between, the money goes
 * back once.
 */
export async function sendRefund(deps: OrderDeps, due: DueRefund): Promise<void> {
  const answer = await askAbout(deps, due);
  await transact(deps.database, async (tx) => {
    const order = await lockOrder(tx, due.orderId);
    const refund = await findRefund(tx, due.paymentId);
    if (!order || refund?.status !== 'REQUESTED') return;
    switch (answer.state) {
      case 'returned':
        return noteReturned(tx, deps, order, refund, answer.refundId);
      case 'refused':
        return noteNotReturned(tx, deps, order, refund, answer.refundId);
      case 'pending': {
        const checkAt = new Date(deps.clock.now().getTime() + PENDING_CHECK_MS);
        return notePendingRefund(tx, refund.id, { providerId: answer.refundId, checkAt });
      }
    }
  });
}

type Answer = ProviderRefund | { refundId: null; state: 'refused' };

async function askAbout({ payments, log }: OrderDeps, due: DueRefund): Promise<Answer> {
  const { id, orderId, providerId, amountMinor, paymentIntentId } = due;
  try {
    // The answer to the same key would be the first one for ever.
    if (providerId !== null) return await payments.readRefund(providerId);
    return await payments.refund({ idempotencyKey: id, paymentIntentId, amountMinor, orderId });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.error({ err: error, refundId: id, orderId }, 'payment provider refuses the refund');
    return { refundId: null, state: 'refused' };
  }
}
