import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

/** Better Auth appends `.session_token`; the front door looks for names that end so. */
export const COOKIE_PREFIX = 'hh';

/**
 * Reads the session token out of a cookie header, or null when it is missing or its signature
 * (`<token>.<HMAC-SHA-256 in base64>`, as Better Auth writes it) is not ours.
 */
export function sessionCookieReader(
  secret: string,
  isSecure: boolean,
): (cookieHeader: string) => string | null {
  const name = `${isSecure ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;
  return (cookieHeader) => {
    const value = parseCookies(cookieHeader).get(name) ?? '';
    const dot = value.lastIndexOf('.');
    if (dot < 1) return null;
    const token = value.slice(0, dot);
    return isSignature(value.slice(dot + 1), token, secret) ? token : null;
  };
}

function isSignature(given: string, token: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(token).digest();
  const actual = Buffer.from(given, 'base64');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
