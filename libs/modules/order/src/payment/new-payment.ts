import type { OrderDeps } from '../order.deps.ts';
import type { NewPayment } from '../repositories/payment.repository.ts';

/** Stripe keeps a payment page open for a day at most. */
const OPEN_MS = 23 * 3_600_000;
/** By then the request that created the payment has opened the page, or has died. */
const FIRST_CHECK_MS = 20_000;

/** The next attempt to be paid for an order; the page is opened by `openPaymentPage`. */
export function newPayment(
  { identifiers, clock, payments }: Pick<OrderDeps, 'identifiers' | 'clock' | 'payments'>,
  order: { id: string; totalMinor: number; currency: string },
  attempt: number,
): NewPayment {
  const now = clock.now();
  return {
    id: identifiers.entityId(),
    orderId: order.id,
    attempt,
    provider: payments.name,
    amountMinor: order.totalMinor,
    currency: order.currency,
    createdAt: now,
    // Whole seconds, because the provider knows no finer time and compares repeats exactly.
    expiresAt: new Date(Math.floor((now.getTime() + OPEN_MS) / 1000) * 1000),
    checkAt: new Date(now.getTime() + FIRST_CHECK_MS),
  };
}
