import type { Clock } from './clock.ts';

/** The work took too long; it may still be running, its result is no longer wanted. */
export class TimedOutError extends Error {
  readonly code = 'TIMED_OUT';
}

/**
 * Waits for work for a bounded time.
 * @throws TimedOutError when the time is up; the work's signal then aborts
 */
export async function withinTime<Result>(
  clock: Clock,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const overdue = new AbortController();
  const finished = new AbortController();
  const limit = clock.sleep(timeoutMs, finished.signal).then(() => {
    if (finished.signal.aborted) return undefined as never;
    const error = new TimedOutError(`Not finished within ${timeoutMs} ms`);
    overdue.abort(error);
    throw error;
  });
  try {
    return await Promise.race([work(overdue.signal), limit]);
  } finally {
    finished.abort();
  }
}
