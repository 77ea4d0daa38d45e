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
      payment.intent_id AS "paymentIntentId"`;

export interface RefundOutcome {
  status: 'DONE' | 'FAILED';
  /** Null when we learned of it without the provider's id. */
  providerId: string | null;
  at: Date;
}

/** Notes how an open refund ended; false when there is none that is open. */
export async function endRefund(
  tx: OrderTransaction,
  paymentId: string,
  { status, providerId, at }: RefundOutcome,
): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { paymentId, status: 'REQUESTED' },
    data: { status, providerId, endedAt: at, checkAt: null },
  });
  return count === 1;
}

export const findRefund = (
  tx: OrderTransaction,
  paymentId: string,
): Promise<{ status: string; amountMinor: number } | null> =>
  tx.refund.findUnique({ where: { paymentId }, select: { status: true, amountMinor: true } });
