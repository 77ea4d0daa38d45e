import type { CallObservation } from '@pet/rpc';

const SLICE_MS = 5_000;
const SLICES = 12;
/** Upper bounds of the duration classes in ms, each a fifth above the last: 0.1 ms to 60 s. */
const BOUNDS = Array.from({ length: 74 }, (_, index) => 0.1 * 1.2 ** index);

/** Load of one module in this process over the last minute. */
export interface ModuleFigures {
  requestsPerMinute: number;
  /** Of those, from other modules. */
  fromNeighboursPerMinute: number;
  errorsPerMinute: number;
  /** 95 % of the calls took no longer; within a fifth of the true value. Null without calls. */
  p95Ms: number | null;
  /** Time in procedures, waiting included, per second of time. */
  busyShare: number;
  /** Highest and mean requests/s of the slices of 5 s. */
  peakPerSecond: number;
}

interface Slice {
  startedAt: number;
  calls: number;
  fromNeighbours: number;
  errors: number;
  busyMs: number;
  durations: Uint32Array;
}

/** Counts calls by module in slices of time, so that memory does not grow with load. */
export function callFigures(now: () => number = Date.now) {
  const slices = new Map<string, Slice[]>();
  const recent = (module: string): Slice[] =>
    (slices.get(module) ?? []).filter(({ startedAt }) => now() - startedAt < SLICE_MS * SLICES);

  return {
    observe: ({ path, durationMs, isOk, caller }: CallObservation): void => {
      const module = path.split('.', 1)[0] ?? '';
      const slice = currentSlice(module);
      slice.calls += 1;
      if (caller !== null) slice.fromNeighbours += 1;
      if (!isOk) slice.errors += 1;
      slice.busyMs += durationMs;
      const kind = BOUNDS.findIndex((bound) => durationMs <= bound);
      const index = kind < 0 ? BOUNDS.length - 1 : kind;
      slice.durations[index] = (slice.durations[index] ?? 0) + 1;
    },
    of: (module: string): ModuleFigures => {
      const lately = recent(module);
      const sum = (pick: (slice: Slice) => number) =>
        lately.reduce((total, slice) => total + pick(slice), 0);
      return {
        requestsPerMinute: sum(({ calls }) => calls),
        fromNeighboursPerMinute: sum(({ fromNeighbours }) => fromNeighbours),
        errorsPerMinute: sum(({ errors }) => errors),
        p95Ms: percentile95(lately),
        busyShare: sum(({ busyMs }) => busyMs) / (SLICE_MS * SLICES),
        peakPerSecond: Math.max(0, ...lately.map(({ calls }) => calls / (SLICE_MS / 1000))),
      };
    },
  };

  function currentSlice(module: string): Slice {
    const startedAt = Math.floor(now() / SLICE_MS) * SLICE_MS;
    const lately = recent(module);
    const last = lately.at(-1);
    if (last?.startedAt === startedAt) return last;
    const slice: Slice = {
      startedAt,
      calls: 0,
      fromNeighbours: 0,
      errors: 0,
      busyMs: 0,
      durations: new Uint32Array(BOUNDS.length),
    };
    slices.set(module, [...lately, slice]);
    return slice;
  }
}
export type CallFigures = ReturnType<typeof callFigures>;

function percentile95(slices: Slice[]): number | null {
  const calls = slices.reduce((total, slice) => total + slice.calls, 0);
  if (calls === 0) return null;
  let seen = 0;
  for (const [index, bound] of BOUNDS.entries()) {
    seen += slices.reduce((total, { durations }) => total + (durations[index] ?? 0), 0);
    if (seen >= calls * 0.95) return Math.round(bound * 100) / 100;
  }
  return null;
}
