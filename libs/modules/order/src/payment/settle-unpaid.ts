import { orderPaymentFailed } from '@pet/messaging';
import type { PaymentStatus } from '../contract/tracking.ts';
import { hintOrderChange } from '../live/hints.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { updateOrder, type OrderHead } from '../repositories/order.repository.ts';
import {
  findPayments,
  pendingStatuses,
  updatePayment,
} from '../repositories/payment.repository.ts';
import type { TimelineCode } from '../repositories/timeline.repository.ts';
import { addToTimeline } from '../timeline.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { lockNamedOrder } from './settle-received.ts';

type UnpaidFacts = Omit<PaymentFacts, 'paymentIntentId' | 'amountMinor' | 'currency' | 'livemode'>;

/** Until the bank answers, a payment in doubt is asked about this often. */
const PROCESSING_CHECK_MS = 60_000;

/** The customer did everything and the bank has not answered: nobody shall pay a second time. */
export async function settleProcessing(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: UnpaidFacts,
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  const payment = order && (await findBySession(tx, order.id, facts));
  if (!order || !payment) return;
  const checkAt = new Date(deps.clock.now().getTime() + PROCESSING_CHECK_MS);
  const change = { status: 'PROCESSING', checkAt };
  if (!(await updatePayment(tx, payment.id, ['CREATING', 'OPEN'], change))) return;
  await noteUnpaid(tx, deps, order, {
    paymentStatus: 'PROCESSING',
    code: 'payment_processing',
    cause: facts.providerEventId,
  });
}

/**
 * A card was refused. Facts that name the page mean that it is closed for good; without it the page
 * is still open and the customer may try another card there.
 */
export async function settleFailed(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: UnpaidFacts & Pick<PaymentFacts, 'paymentIntentId'> & { reason: string },
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  if (!order || !(await canFail(tx, order.id, facts))) return;
  const isNew = await noteUnpaid(tx, deps, order, {
    paymentStatus: 'FAILED',
    code: 'payment_failed',
    // Several refused cards of one attempt are told once, or the customer gets a mail for each.
    cause: facts.paymentIntentId,
    detail: facts.reason,
  });
  if (!isNew) return;
  await deps.bus.publish(tx, orderPaymentFailed, {
    aggregateId: order.id,
    payload: { orderId: order.id, orderNumber: order.number, reason: facts.reason },
  });
}

/** Ends the payment whose page is closed; false when later facts have overtaken this one. */
async function canFail(
  tx: OrderTransaction,
  orderId: string,
  facts: UnpaidFacts,
): Promise<boolean> {
  if (facts.sessionId === null) {
    const payments = await findPayments(tx, orderId);
    return payments.some(({ status }) => status === 'CREATING' || status === 'OPEN');
  }
  const payment = await findBySession(tx, orderId, facts);
  const end = { status: 'FAILED', checkAt: null };
  return payment !== null && updatePayment(tx, payment.id, pendingStatuses, end);
}

/** Nobody paid while the page was open. The order stays and can be paid on a fresh page. */
export async function settleExpired(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: UnpaidFacts,
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  const payment = order && (await findBySession(tx, order.id, facts));
  if (!order || !payment) return;
  const end = { status: 'EXPIRED', checkAt: null };
  if (!(await updatePayment(tx, payment.id, pendingStatuses, end))) return;
  await noteUnpaid(tx, deps, order, {
    paymentStatus: 'EXPIRED',
    code: 'payment_expired',
    cause: facts.providerEventId,
  });
}

async function findBySession(
  tx: OrderTransaction,
  orderId: string,
  { sessionId }: UnpaidFacts,
): Promise<{ id: string } | null> {
  const payments = await findPayments(tx, orderId);
  return (
    payments.find((payment) => payment.sessionId !== null && payment.sessionId === sessionId) ??
    // The answer that names the page may be slower than the provider's own message about it.
    payments.find((payment) => payment.status === 'CREATING') ??
    null
  );
}

interface UnpaidNote {
  paymentStatus: PaymentStatus;
  code: TimelineCode;
  cause: string;
  detail?: string;
}

/** Shows the customer where an unpaid order stands; false when this cause was told before. */
async function noteUnpaid(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  { paymentStatus, code, cause, detail }: UnpaidNote,
): Promise<boolean> {
  if (order.status !== 'PENDING') return false;
  await updateOrder(tx, order.id, { paymentStatus });
  hintOrderChange(deps.bus, order.id);
  const entry = { orderId: order.id, code, sourceEventId: cause };
  return addToTimeline(tx, deps, detail ? { ...entry, detail } : entry);
}
