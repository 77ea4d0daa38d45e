export interface LoopOptions {
  clients: number;
  durationMs: number;
  /** One unit of work of one client; a rejection counts as an error. */
  request: (client: number) => Promise<void>;
}

export interface LoopResult {
  /** Requests that were answered. */
  count: number;
  perSecond: number;
  errors: number;
  firstError: string | null;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/** Each client sends its next request when the last one was answered, until the time is up. */
export async function runClosedLoop({
  clients,
  durationMs,
  request,
}: LoopOptions): Promise<LoopResult> {
  const durations: number[] = [];
  let errors = 0;
  let firstError: string | null = null;
  const startedAt = performance.now();
  const endAt = startedAt + durationMs;
  const loop = async (client: number) => {
    while (performance.now() < endAt) {
      const sentAt = performance.now();
      try {
        await request(client);
        durations.push(performance.now() - sentAt);
      } catch (error) {
        errors += 1;
        firstError ??= String(error);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_unused, client) => loop(client)));
  const seconds = (performance.now() - startedAt) / 1000;
  durations.sort((a, b) => a - b);
  const at = (share: number) => durations[Math.floor((durations.length - 1) * share)] ?? Number.NaN;
  return {
    count: durations.length,
    perSecond: durations.length / seconds,
    errors,
    firstError,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
