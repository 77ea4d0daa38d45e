import { clientNetwork, countAttempts, type AttemptLimit } from '@pet/database';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';

export interface CheckoutLimits {
  /** In a minute, by one customer or for one order; 0 turns the limit off. */
  perCustomerMax: number;
  /** In a minute, from one address; 0 turns the limit off. */
  perAddressMax: number;
}

const WINDOW_MS = 60_000;

/**
 * Counts what writes an order or asks the payment provider: by whom or what it is for, and by the
 * address it comes from. Throws ORDER_TOO_MANY_ATTEMPTS, with the fact `retryAfterSeconds`.
 */
export async function limitCheckouts(
  {
    database,
    clock,
    checkoutLimits: { perCustomerMax, perAddressMax },
  }: Pick<OrderDeps, 'database' | 'clock' | 'checkoutLimits'>,
  { subject, ip }: { subject: string; ip: string | null },
): Promise<void> {
  const bySubject = limitOf('checkout by customer', perCustomerMax);
  const byAddress = limitOf('checkout by address', perAddressMax);
  const attempts = [
    { limit: bySubject, subject },
    ...(ip === null ? [] : [{ limit: byAddress, subject: clientNetwork(ip) }]),
  ];
  const retryAfterSeconds = await countAttempts(database, attempts, clock.now());
  if (retryAfterSeconds === null) return;
  throw orderErrors.ORDER_TOO_MANY_ATTEMPTS({ facts: { retryAfterSeconds } });
}

const limitOf = (name: string, attemptsMax: number): AttemptLimit => ({
  name,
  attemptsMax,
  windowMs: WINDOW_MS,
});
