import { afterCommit } from '@pet/database';
import { movePromise } from '@pet/domain/order';
import { entityId } from '@pet/domain/values';
import { orderPaid } from '@pet/messaging';
import { changeStatus } from '../change-status.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { isoDateOf } from '../order-view.ts';
import {
  lockOrder,
  updateOrder,
  type OrderHead,
  type PaymentRecord,
} from '../repositories/order.repository.ts';
import {
  findPayments,
  pendingStatuses,
  updatePayment,
} from '../repositories/payment.repository.ts';
import { createWorkOrders } from '../repositories/work-order.repository.ts';
import { addToTimeline } from '../timeline.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { returnPayment } from './release-money.ts';
import { misfit, reviewPayment } from './review-payment.ts';

/**
 * The money is there: confirms the order and puts its harnesses on the board. Safe in any order with
 * other facts and any number of times: money that was noted is left alone, other money is reviewed,
 * and money for an order that was cancelled meanwhile goes back.
 */
export async function settleReceived(
  tx: OrderTransaction,
  deps: OrderDeps,
  facts: PaymentFacts,
): Promise<void> {
  const order = await lockNamedOrder(tx, facts.orderId);
  if (!order) return reviewPayment(tx, deps, null, 'unknown-order', facts);
  const payments = await findPayments(tx, order.id);
  const captured = payments.find(({ capturedAt }) => capturedAt !== null);
  if (captured?.intentId === facts.paymentIntentId) return;
  const reason = misfit(order, facts, deps.payments) ?? (captured ? 'second-payment' : null);
  if (reason) return reviewPayment(tx, deps, order, reason, facts);
  const payment = await capture(tx, deps, payments, facts);
  if (order.status === 'PENDING') await confirm(tx, deps, order, facts);
  if (order.status === 'CANCELLED') {
    // It was cancelled while its customer paid.
    await updateOrder(tx, order.id, { paymentStatus: 'PAID' });
    await returnPayment(tx, deps, payment, 'paid-after-cancellation');
  }
}

/** The id comes from outside: one that cannot be ours is not shown to the database. */
export const lockNamedOrder = async (
  tx: OrderTransaction,
  orderId: string,
): Promise<OrderHead | null> =>
  entityId.safeParse(orderId).success ? lockOrder(tx, orderId) : null;

/**
 * Notes the money on the payment that it was made for; every other page of the order is closed. Throws
 * when the payment changed meanwhile: an order must not be confirmed by money that is noted nowhere.
 */
async function capture(
  tx: OrderTransaction,
  { clock, wakeSweeper }: OrderDeps,
  payments: PaymentRecord[],
  facts: PaymentFacts,
): Promise<PaymentRecord> {
  const isPending = ({ status }: PaymentRecord) =>
    (pendingStatuses as readonly string[]).includes(status);
  const payment =
    payments.find(({ sessionId }) => sessionId !== null && sessionId === facts.sessionId) ??
    payments.find(isPending) ??
    payments[0];
  if (!payment) throw new Error(`Order ${facts.orderId} was paid but never had a payment`);
  const now = clock.now();
  const isNoted = await updatePayment(tx, payment.id, [payment.status], {
    status: 'PAID',
    sessionId: payment.sessionId ?? facts.sessionId,
    intentId: facts.paymentIntentId,
    capturedAt: now,
    checkAt: null,
  });
  if (!isNoted) throw new Error(`Payment ${payment.id} changed while its money came in`);
  for (const other of payments.filter(isPending)) {
    if (other.id === payment.id) continue;
    afterCommit(wakeSweeper);
    await updatePayment(tx, other.id, pendingStatuses, { status: 'EXPIRING', checkAt: now });
  }
  return payment;
}

async function confirm(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  facts: PaymentFacts,
): Promise<void> {
  const now = deps.clock.now();
  await createWorkOrders(tx, order.id, { newId: () => deps.identifiers.entityId(), at: now });
  await addToTimeline(tx, deps, {
    orderId: order.id,
    code: 'paid',
    sourceEventId: facts.providerEventId,
  });
  await deps.bus.publish(tx, orderPaid, {
    aggregateId: order.id,
    payload: {
      orderId: order.id,
      orderNumber: order.number,
      amountMinor: order.totalMinor,
      currency: order.currency,
    },
  });
  await changeStatus(tx, deps, order, 'CONFIRMED', {
    paymentStatus: 'PAID',
    paidAt: now,
    readyBy: readyByFrom(order, now),
  });
}

/** Making begins with the payment, so the promise counts from there and not from the order. */
function readyByFrom({ placedAt, readyBy }: OrderHead, paidAt: Date): Date {
  const days = { from: isoDateOf(placedAt), to: isoDateOf(paidAt) };
  return new Date(`${movePromise(isoDateOf(readyBy), days)}T00:00:00Z`);
}
