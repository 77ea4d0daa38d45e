import { createHash, timingSafeEqual } from 'node:crypto';
import { unauthorized } from './api-error.ts';

/** Any key of a test account in Stripe's form. */
const testKey = /^(sk|rk)_test_[A-Za-z0-9_]{3,250}$/;

/**
 * Checks the secret key of an API request, sent as `Authorization: Bearer sk_test_…`.
 * @param expected the only key to accept; without one any test key will do.
 * @throws StripeApiError 401. A live key is refused like any other wrong one.
 */
export function authenticate(authorization: string | undefined, expected: string | null): void {
  const key = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (key === undefined) {
    throw unauthorized(
      'You did not provide an API key. Send it as a header: Authorization: Bearer sk_test_…',
    );
  }
  const isValid = expected === null ? testKey.test(key) : isSame(key, expected);
  if (!isValid) throw unauthorized(`Invalid API Key provided: ${mask(key)}`);
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function mask(key: string): string {
  return `${key.slice(0, 8)}****`;
}
