import { orderRefunded } from '@pet/messaging';
import { hintOrderChange } from '../live/hints.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { updateOrder, type OrderHead } from '../repositories/order.repository.ts';
import { endRefund, type RefundRecord } from '../repositories/refund.repository.ts';
import { addToTimeline } from '../timeline.ts';

const FAILED_FLAG = 'refund-failed';

/** The money is back with the customer, who is told once, however the refund came to its end. */
export async function noteReturned(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  refund: RefundRecord,
  providerId: string | null,
): Promise<void> {
  const outcome = { status: 'DONE', providerId, at: deps.clock.now() } as const;
  if (!(await endRefund(tx, refund.id, ['REQUESTED', 'FAILED'], outcome))) return;
  const flags = order.flags.filter((flag) => flag !== FAILED_FLAG);
  await updateOrder(tx, order.id, { paymentStatus: 'REFUNDED', flags });
  hintOrderChange(deps.bus, order.id);
  const entry = { orderId: order.id, code: 'refunded', sourceEventId: refund.id } as const;
  if (!(await addToTimeline(tx, deps, entry))) return;
  await deps.bus.publish(tx, orderRefunded, {
    aggregateId: order.id,
    payload: {
      orderId: order.id,
      orderNumber: order.number,
      amountMinor: refund.amountMinor,
      currency: order.currency,
      wasBooked: refund.reason !== 'paid-after-cancellation',
    },
  });
}

/** The money did not reach the customer, though it may have looked so: a person has to return it. */
export async function noteNotReturned(
  tx: OrderTransaction,
  { bus, clock, log }: OrderDeps,
  order: OrderHead,
  refund: RefundRecord,
  providerId: string | null,
): Promise<void> {
  const outcome = { status: 'FAILED', providerId, at: clock.now() } as const;
  if (!(await endRefund(tx, refund.id, ['REQUESTED', 'DONE'], outcome))) return;
  const flags = [...new Set([...order.flags, FAILED_FLAG])];
  await updateOrder(tx, order.id, { paymentStatus: 'PAID', flags });
  hintOrderChange(bus, order.id);
  log.error({ refundId: refund.id, orderId: order.id }, 'refund failed');
}
