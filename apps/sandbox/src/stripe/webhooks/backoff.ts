const firstDelayMs = 500;
const delayMaxMs = 30_000;

/** Milliseconds to wait after so many failed attempts: 0.5 s, 1 s, 2 s … at most 30 s. */
export function backoffMs(failedAttempts: number): number {
  return Math.min(delayMaxMs, firstDelayMs * 2 ** Math.min(failedAttempts - 1, 10));
}
