import type { OrderDatabase, OrderTransaction } from '../order.database.ts';

export interface NewRefund {
  id: string;
  paymentId: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  reason: string;
  requestedAt: Date;
  checkAt: Date;
}

/** Asks for a payment's money to go back; asked twice it is one refund. */
export async function requestRefund(tx: OrderTransaction, refund: NewRefund): Promise<void> {
  await tx.refund.createMany({ data: [refund], skipDuplicates: true });
}

export interface DueRefund {
  id: string;
  paymentId: string;
  orderId: string;
  amountMinor: number;
  paymentIntentId: string;
  /** The provider's refund that was still on its way when we asked last. */
  providerId: string | null;
}

/** Takes refunds that the provider must be asked about, one host each. */
export const claimDueRefunds = (
  database: OrderDatabase,
  { now, nextAt, limit }: { now: Date; nextAt: Date; limit: number },
): Promise<DueRefund[]> =>
  database.$queryRaw<DueRefund[]>`
    UPDATE refund SET check_at = ${nextAt}, checks = refund.checks + 1
    FROM payment
    WHERE payment.id = refund.payment_id AND refund.id IN (
      SELECT id FROM refund WHERE check_at <= ${now}
      ORDER BY check_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING refund.id, payment.id AS "paymentId", refund.order_id AS "orderId", refund.amount_minor AS "amountMinor",
      payment.intent_id AS "paymentIntentId", refund.provider_id AS "providerId"`;

export interface RefundOutcome {
  status: 'DONE' | 'FAILED';
  /** Null when we learned of it without the provider's id. */
  providerId: string | null;
  at: Date;
}

/** Notes how a refund ended if it has one of these statuses; false when it has not. */
export async function endRefund(
  tx: OrderTransaction,
  id: string,
  fromStatuses: RefundRecord['status'][],
  { status, providerId, at }: RefundOutcome,
): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id, status: { in: fromStatuses } },
    data: { status, providerId, endedAt: at, checkAt: null },
  });
  return count === 1;
}

/** Notes the provider's refund that is on its way, and when to ask about it again. */
export const notePendingRefund = async (
  tx: OrderTransaction,
  id: string,
  data: { providerId: string; checkAt: Date },
): Promise<void> => void (await tx.refund.update({ where: { id }, data, select: { id: true } }));

/** Has the provider asked about a refund at this time. */
export const lookAtRefund = async (
  tx: OrderTransaction,
  id: string,
  checkAt: Date,
): Promise<void> =>
  void (await tx.refund.update({ where: { id }, data: { checkAt }, select: { id: true } }));

export interface RefundRecord {
  id: string;
  status: 'REQUESTED' | 'DONE' | 'FAILED';
  amountMinor: number;
  reason: string;
  providerId: string | null;
}

export const findRefund = async (
  tx: OrderTransaction,
  paymentId: string,
): Promise<RefundRecord | null> => {
  const row = await tx.refund.findUnique({
    where: { paymentId },
    select: { id: true, status: true, amountMinor: true, reason: true, providerId: true },
  });
  return row as RefundRecord | null;
};
