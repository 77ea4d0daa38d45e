import type { OrderDatabase, OrderTransaction } from '../order.database.ts';
import type { PaymentRecord } from './order.repository.ts';

type Reader = OrderDatabase | OrderTransaction;

/** A payment that may still bring money, or that the provider must still be told about. */
export const pendingStatuses = ['CREATING', 'OPEN', 'PROCESSING', 'EXPIRING'] as const;

export type NewPayment = Pick<
  PaymentRecord,
  | 'id'
  | 'orderId'
  | 'attempt'
  | 'provider'
  | 'amountMinor'
  | 'currency'
  | 'expiresAt'
  | 'createdAt'
  | 'checkAt'
>;

/** Throws a unique violation while another payment of the order is pending. */
export const insertPayment = (tx: Reader, payment: NewPayment): Promise<PaymentRecord> =>
  tx.payment.create({ data: payment });

export const findPayments = (database: Reader, orderId: string): Promise<PaymentRecord[]> =>
  database.payment.findMany({ where: { orderId }, orderBy: { attempt: 'desc' } });

export type PaymentChange = Partial<
  Pick<
    PaymentRecord,
    'status' | 'sessionId' | 'intentId' | 'url' | 'capturedAt' | 'checkAt' | 'checks'
  >
>;

/** Changes a payment if it still has one of these statuses; false when somebody was faster. */
export async function updatePayment(
  tx: Reader,
  id: string,
  fromStatuses: readonly string[],
  change: PaymentChange,
): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id, status: { in: [...fromStatuses] } },
    data: change,
  });
  return count === 1;
}

/**
 * Takes payments whose time to be looked at has come and puts off the next look, so that of several
 * hosts one takes each.
 */
export const claimDuePayments = (
  database: OrderDatabase,
  { now, nextAt, limit }: { now: Date; nextAt: Date; limit: number },
): Promise<{ id: string; orderId: string }[]> =>
  database.$queryRaw<{ id: string; orderId: string }[]>`
    UPDATE payment SET check_at = ${nextAt}, checks = checks + 1
    WHERE id IN (
      SELECT id FROM payment WHERE check_at <= ${now}
      ORDER BY check_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, order_id AS "orderId"`;
