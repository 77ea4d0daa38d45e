import { transact } from '@pet/database';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import {
  findOrder,
  lockOrder,
  type OrderHead,
  type OrderRecord,
  type PaymentRecord,
} from '../repositories/order.repository.ts';
import { findPayments, insertPayment, updatePayment } from '../repositories/payment.repository.ts';
import { askProvider } from './ask-provider.ts';
import { giveUpPage, isRefusal } from './give-up-page.ts';
import { newPayment } from './new-payment.ts';
import { paymentDoubt } from './payment-doubt.ts';
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
 * Throws ORDER_PAYMENT_PROVIDER_UNAVAILABLE and ORDER_PAYMENT_REFUSED with the order's facts; the
 * order is kept.
 */
export async function openPaymentPage(deps: OrderDeps, orderId: string): Promise<OpenedPage> {
  const order = await findOrder(deps.database, { id: orderId });
  if (!order) throw orderErrors.ORDER_NOT_FOUND();
  const ownPage = { order, paymentUrl: orderPage(order, deps.webUrl) };
  if (!isPayable(order)) return ownPage;
  const [last] = order.payments;
  const isUsable = last !== undefined && isAlive(last, deps.clock.now());
  // It may have been paid at the last moment, with the message lost.
  if (last?.status === 'OPEN' && !isUsable) await askProvider(deps, order, last);
  const payment = isUsable ? last : await payableAttempt(deps, orderId);
  if (!payment || payment.status === 'PROCESSING') return ownPage;
  const paymentUrl = payment.url ?? (await openSession(deps, order, payment));
  return { order, paymentUrl };
}

/**
 * The attempt on which the customer can pay now, or is paying; a new one when the last has ended. Null
 * when it cannot be paid any more. Whoever books money holds the order too, so that no
 * page ends under a payment that is being booked.
 */
function payableAttempt(deps: OrderDeps, orderId: string): Promise<PaymentRecord | null> {
  return transact(deps.database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || !isPayable(order)) return null;
    const [last] = await findPayments(tx, orderId);
    if (last && isAlive(last, deps.clock.now())) return last;
    if (last) {
      await updatePayment(tx, last.id, ['CREATING', 'OPEN'], { status: 'EXPIRED', checkAt: null });
    }
    return insertPayment(tx, newPayment(deps, order, (last?.attempt ?? 0) + 1));
  });
}

/** Nobody shall pay again while a person looks at money that came in. */
const isPayable = ({ status, flags }: Pick<OrderHead, 'status' | 'flags'>): boolean =>
  status === 'PENDING' && paymentDoubt(flags) === null;

const isAlive = ({ status, expiresAt }: PaymentRecord, now: Date): boolean =>
  status === 'PROCESSING' || (['CREATING', 'OPEN'].includes(status) && expiresAt > now);

async function openSession(
  deps: OrderDeps,
  order: OrderRecord,
  payment: PaymentRecord,
): Promise<string> {
  const session = await deps.payments
    .openSession(sessionRequest(order, payment, deps.webUrl))
    .catch(async (cause: unknown) => {
      const { id: orderId, number: orderNumber, trackingToken } = order;
      const facts = { orderId, orderNumber, trackingToken };
      if (!isRefusal(cause)) throw orderErrors.ORDER_PAYMENT_PROVIDER_UNAVAILABLE({ cause, facts });
      await giveUpPage(deps, payment, cause);
      throw orderErrors.ORDER_PAYMENT_REFUSED({ cause, facts });
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
