import { afterCommit } from '@pet/database';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import type { OrderHead, PaymentRecord } from '../repositories/order.repository.ts';
import {
  findPayments,
  pendingStatuses,
  updatePayment,
} from '../repositories/payment.repository.ts';
import { requestRefund } from '../repositories/refund.repository.ts';

type Deps = Pick<OrderDeps, 'identifiers' | 'clock' | 'wakeSweeper'>;

/** Nothing more is to be paid for this order, and what was paid goes back; the sweeper does both. */
export async function releaseMoney(
  tx: OrderTransaction,
  deps: Deps,
  order: Pick<OrderHead, 'id'>,
): Promise<void> {
  const now = deps.clock.now();
  afterCommit(deps.wakeSweeper);
  for (const payment of await findPayments(tx, order.id)) {
    if (payment.capturedAt !== null) await returnPayment(tx, deps, payment, 'cancelled');
    else await updatePayment(tx, payment.id, pendingStatuses, { status: 'EXPIRING', checkAt: now });
  }
}

/** Asks for the whole of a captured payment to go back. */
export async function returnPayment(
  tx: OrderTransaction,
  { identifiers, clock, wakeSweeper }: Deps,
  payment: PaymentRecord,
  reason: 'cancelled' | 'paid-after-cancellation',
): Promise<void> {
  const now = clock.now();
  afterCommit(wakeSweeper);
  await requestRefund(tx, {
    id: identifiers.entityId(),
    paymentId: payment.id,
    orderId: payment.orderId,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    reason,
    requestedAt: now,
    checkAt: now,
  });
}
