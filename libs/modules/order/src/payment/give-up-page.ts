import { transact } from '@pet/database';
import { AppError } from '@pet/rpc';
import { hintOrderChange } from '../live/hints.ts';
import type { OrderDeps } from '../order.deps.ts';
import { lockOrder, updateOrder } from '../repositories/order.repository.ts';
import { pendingStatuses, updatePayment } from '../repositories/payment.repository.ts';

/** Whether the provider answered that it will never do this, so that asking again is of no use. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'ORDER_PAYMENT_REFUSED';

/**
 * Ends a payment whose page the provider refuses to open or does not know, and has a person look at
 * it if the order still waits for its money.
 */
export async function giveUpPage(
  { database, bus, log }: OrderDeps,
  { id, orderId }: { id: string; orderId: string },
  err: unknown,
): Promise<void> {
  await transact(database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const end = { status: 'FAILED', checkAt: null };
    if (!order || !(await updatePayment(tx, id, pendingStatuses, end))) return;
    const flag = 'payment-page-refused';
    if (order.status !== 'PENDING' || order.flags.includes(flag)) return;
    await updateOrder(tx, orderId, { flags: [...order.flags, flag] });
    hintOrderChange(bus, orderId);
  });
  log.error({ err, paymentId: id, orderId }, 'payment provider refuses the payment page');
}
