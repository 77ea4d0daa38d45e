export interface Backoff {
  baseMs: number;
  maxMs: number;
}

/**
 * Milliseconds to wait after the given failed attempt (1 is the first): doubling, bounded, and
 * spread over ±50 % so that what failed together does not come back together.
 */
export function backoffMs(attempt: number, { baseMs, maxMs }: Backoff): number {
  const spread = 0.5 + Math.random();
  return Math.min(baseMs * 2 ** (attempt - 1), maxMs) * spread;
}
