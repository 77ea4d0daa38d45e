import type { OrderDeps } from '../order.deps.ts';
import { findOrder } from '../repositories/order.repository.ts';
import { askProvider } from './ask-provider.ts';
import { openPaymentPage } from './open-payment-page.ts';

/**
 * Brings one payment in line with what the provider says, in case its message was lost or we died
 * between two steps. Throws ORDER_PAYMENT_PROVIDER_UNAVAILABLE; then it is tried again later.
 */
export async function reconcilePayment(
  deps: OrderDeps,
  { id, orderId }: { id: string; orderId: string },
): Promise<void> {
  const order = await findOrder(deps.database, { id: orderId });
  const payment = order?.payments.find((candidate) => candidate.id === id);
  if (!order || !payment) return;
  if (payment.status === 'CREATING') await openPaymentPage(deps, orderId);
  else await askProvider(deps, order, payment);
}
