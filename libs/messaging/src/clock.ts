import { setTimeout as delay } from 'node:timers/promises';

/** Time as the code sees it, so that a test can hold or advance it. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds, or at once when the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};

export interface FakeClock extends Clock {
  /** Moves time on and ends the sleeps that are over by then. */
  advance(ms: number): void;
}

/** A clock that stands still until a test advances it. */
export function fakeClock(start: Date = new Date('2026-01-01T00:00:00.000Z')): FakeClock {
  let nowMs = start.getTime();
  const sleepers = new Set<{ untilMs: number; wake: () => void }>();
  return {
    now: () => new Date(nowMs),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { untilMs: nowMs + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          resolve();
        });
      }),
    advance: (ms) => {
      nowMs += ms;
      for (const sleeper of sleepers) {
        if (sleeper.untilMs > nowMs) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
  };
}
