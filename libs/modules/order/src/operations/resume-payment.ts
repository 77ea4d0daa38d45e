import type { z } from 'zod';
import type { ResumePaymentInput, ResumePaymentOutput } from '../contract/checkout.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { openPaymentPage } from '../payment/open-payment-page.ts';
import { paymentDoubt } from '../payment/payment-doubt.ts';
import { reconcilePayment } from '../payment/reconcile-payment.ts';
import { findOrder, type OrderRecord } from '../repositories/order.repository.ts';

/**
 * Where an unpaid order can be paid. The provider is asked first how the last payment stands, so that
 * nobody is sent to a closed page or pays twice.
 */
export async function resumePayment(
  deps: OrderDeps,
  { trackingToken }: z.output<typeof ResumePaymentInput>,
): Promise<z.output<typeof ResumePaymentOutput>> {
  const order = await findUnpaid(deps, trackingToken);
  const [last] = order.payments;
  if (last && last.status !== 'CREATING') await reconcilePayment(deps, last);
  const { id, paymentStatus, flags } = await findUnpaid(deps, trackingToken);
  if (paymentDoubt(flags) !== null) throw orderErrors.ORDER_PAYMENT_IN_DOUBT();
  if (paymentStatus === 'PROCESSING') throw orderErrors.ORDER_PAYMENT_PROCESSING();
  const { paymentUrl } = await openPaymentPage(deps, id);
  return { paymentUrl };
}

async function findUnpaid({ database }: OrderDeps, trackingToken: string): Promise<OrderRecord> {
  const order = await findOrder(database, { trackingToken });
  if (!order) throw orderErrors.ORDER_NOT_FOUND();
  if (order.status === 'CANCELLED') throw orderErrors.ORDER_CANCELLED();
  if (order.status !== 'PENDING') throw orderErrors.ORDER_ALREADY_PAID();
  return order;
}
