import type { Clock, EventBus } from '@pet/messaging';

/** A lost hint is made up for by then. */
const LOOK_AGAIN_MS = 20_000;

export interface WatchOptions {
  bus: Pick<EventBus, 'onHint'>;
  clock: Clock;
  topic: string;
  signal: AbortSignal;
}

/**
 * Yields what `read` finds at once, and again whenever the topic was hinted at or a while has passed;
 * null means that there is nothing new. Hints that come while the reader is busy count as one. Ends
 * when the signal aborts.
 */
export async function* watch<Value>(
  { bus, clock, topic, signal }: WatchOptions,
  read: () => Promise<Value | null>,
): AsyncGenerator<Value> {
  let mayHaveChanged = true;
  let pausing = new AbortController();
  const unsubscribe = bus.onHint(topic, () => {
    mayHaveChanged = true;
    pausing.abort();
  });
  try {
    while (!signal.aborted) {
      mayHaveChanged = false;
      const value = await read();
      if (value !== null) yield value;
      pausing = new AbortController();
      if (mayHaveChanged) continue;
      await clock.sleep(LOOK_AGAIN_MS, AbortSignal.any([pausing.signal, signal]));
    }
  } finally {
    unsubscribe();
  }
}
