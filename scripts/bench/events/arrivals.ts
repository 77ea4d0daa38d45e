/** Notes when messages set out and arrive. */
export interface Arrivals {
  set: (ids: readonly string[]) => void;
  arrive: (id: string) => void;
  /** Resolves when everything that set out has arrived; rejects after the time limit. */
  all: (limitMs: number) => Promise<void>;
  /** Forgets how long those were on the way that have arrived. */
  forget: () => void;
  /** Milliseconds on the way. */
  percentiles: () => { p50: number; p95: number; p99: number };
}

export function countArrivals(): Arrivals {
  const startedAt = new Map<string, number>();
  const durations: number[] = [];
  let onAll = () => {};
  return {
    set: (ids) => {
      for (const id of ids) startedAt.set(id, performance.now());
    },
    arrive: (id) => {
      const started = startedAt.get(id);
      if (started === undefined) return;
      startedAt.delete(id);
      durations.push(performance.now() - started);
      if (startedAt.size === 0) onAll();
    },
    all: (limitMs) =>
      new Promise((resolve, reject) => {
        if (startedAt.size === 0) return resolve();
        const limit = setTimeout(() => reject(new Error(`${startedAt.size} missing`)), limitMs);
        onAll = () => {
          clearTimeout(limit);
          resolve();
        };
      }),
    forget: () => {
      durations.length = 0;
    },
    percentiles: () => {
      durations.sort((a, b) => a - b);
      const at = (share: number) => durations[Math.floor((durations.length - 1) * share)] ?? NaN;
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    },
  };
}

export interface Rate {
  seconds: number;
  perSecond: number;
}

/**
 * Sends at an even rate, whether or not earlier ones have arrived; ends when all have. The first second
 * warms up: connections open and code is compiled, and what was on the way then does not count.
 */
export async function sendAtRate(
  rate: Rate,
  arrivals: Arrivals,
  send: (ids: string[]) => Promise<void>,
): Promise<void> {
  await sendAll({ ...rate, seconds: 1 }, arrivals, send);
  arrivals.forget();
  await sendAll(rate, arrivals, send);
}

async function sendAll(
  { seconds, perSecond }: Rate,
  arrivals: Arrivals,
  send: (ids: string[]) => Promise<void>,
): Promise<void> {
  const groupSize = 10;
  const groups = (seconds * perSecond) / groupSize;
  const startedAt = performance.now();
  const sending: Promise<void>[] = [];
  for (let group = 0; group < groups; group += 1) {
    const dueMs = startedAt + (group * groupSize * 1000) / perSecond - performance.now();
    if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
    const ids = Array.from({ length: groupSize }, (_, index) => `${group}-${index}`);
    arrivals.set(ids);
    sending.push(send(ids));
  }
  await Promise.all(sending);
  await arrivals.all(60_000);
}
