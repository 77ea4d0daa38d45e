import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import {
  findOrder,
  type OrderRecord,
  type PaymentRecord,
} from '../repositories/order.repository.ts';
import { findPayments, insertPayment, updatePayment } from '../repositories/payment.repository.ts';
import { newPayment } from './new-payment.ts';
import { orderPage, sessionRequest } from './session-request.ts';

/** A webhook that is lost is noticed by then. */
const OPEN_CHECK_MS = 120_000;

export interface OpenedPage {
  order: OrderRecord;
  /** The provider's page, or our own page of the order when there is nothing to pay. */
  paymentUrl: string;
}

/**
 * Makes sure that an unpaid order can be paid, and says where. May be repeated at any time: a page
 * that is open is given again, a closed one is followed by a fresh one.
 * Throws ORDER_PAYMENT_PROVIDER_UNAVAILABLE with the order's facts; the order is kept.
 */
export async function openPaymentPage(deps: OrderDeps, orderId: string): Promise<OpenedPage> {
  const order = await findOrder(deps.database, { id: orderId });
  if (!order) throw orderErrors.ORDER_NOT_FOUND();
  const ownPage = { order, paymentUrl: orderPage(order, deps.webUrl) };
  if (order.status !== 'PENDING') return ownPage;
  const payment = await payableAttempt(deps, order);
  if (payment.status === 'PROCESSING') return ownPage;
  const paymentUrl = payment.url ?? (await openSession(deps, order, payment));
  return { order, paymentUrl };
}

/** The attempt on which the customer can pay now, or is paying; a new one when the last has ended. */
async function payableAttempt(deps: OrderDeps, order: OrderRecord): Promise<PaymentRecord> {
  const [last] = order.payments;
  const isAlive =
    last !== undefined &&
    ['CREATING', 'OPEN', 'PROCESSING'].includes(last.status) &&
    (last.status === 'PROCESSING' || last.expiresAt > deps.clock.now());
  if (isAlive) return last;
  if (last) {
    await updatePayment(deps.database, last.id, ['CREATING', 'OPEN'], {
      status: 'EXPIRED',
      checkAt: null,
    });
  }
  try {
    return await insertPayment(deps.database, newPayment(deps, order, (last?.attempt ?? 0) + 1));
  } catch (error) {
    // Two windows ask for a fresh page at once: one makes it, both get it.
    const [other] = await findPayments(deps.database, order.id);
    if (other && other.attempt > (last?.attempt ?? 0)) return other;
    throw error;
  }
}

async function openSession(
  deps: OrderDeps,
  order: OrderRecord,
  payment: PaymentRecord,
): Promise<string> {
  const session = await deps.payments
    .openSession(sessionRequest(order, payment, deps.webUrl))
    .catch((cause: unknown) => {
      const { id: orderId, number: orderNumber, trackingToken } = order;
      const facts = { orderId, orderNumber, trackingToken };
      throw orderErrors.ORDER_PAYMENT_PROVIDER_UNAVAILABLE({ cause, facts });
    });
  const { sessionId, url } = session;
  const checkAt = new Date(deps.clock.now().getTime() + OPEN_CHECK_MS);
  // Refused when the order was paid or cancelled meanwhile; what did that knows what to do.
  await updatePayment(deps.database, payment.id, ['CREATING'], {
    status: 'OPEN',
    sessionId,
    url,
    checkAt,
  });
  return url ?? orderPage(order, deps.webUrl);
}
