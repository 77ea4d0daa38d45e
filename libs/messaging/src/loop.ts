import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';

export interface Loop {
  /** Runs the work soon; several wakes before it begins count as one. */
  wake: () => void;
  /** Ends the loop after the run under way. */
  stop: () => Promise<void>;
}

export interface LoopOptions {
  /** One round; resolves with the milliseconds until the next if nobody wakes the loop before. */
  run: () => Promise<number>;
  onError: (error: unknown, failures: number) => void;
  clock: Clock;
}

const errorBackoff = { baseMs: 100, maxMs: 5_000 };

/**
 * Repeats work until stopped: at once when woken, else after the pause it asked for, and after an
 * error not before a growing pause, woken or not.
 */
export function startLoop({ run, onError, clock }: LoopOptions): Loop {
  const stopping = new AbortController();
  let pausing: AbortController | undefined;
  let isWoken = false;
  let failures = 0;

  const round = async () => {
    isWoken = false;
    try {
      const pauseMs = await run();
      failures = 0;
      if (pauseMs > 0 && !isWoken) await pause(pauseMs);
    } catch (error) {
      failures += 1;
      onError(error, failures);
      await clock.sleep(backoffMs(failures, errorBackoff), stopping.signal);
    }
  };
  const pause = async (pauseMs: number) => {
    pausing = new AbortController();
    await clock.sleep(pauseMs, AbortSignal.any([pausing.signal, stopping.signal]));
    pausing = undefined;
  };
  const repeat = async () => {
    while (!stopping.signal.aborted) await round();
  };
  // Not before the caller holds the loop, which its own work may want to wake.
  const ended = Promise.resolve().then(repeat);

  return {
    wake: () => {
      isWoken = true;
      pausing?.abort();
    },
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
