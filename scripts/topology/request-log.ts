export interface PhaseFigures {
  requests: number;
  failures: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/** What clients saw, phase by phase; a request counts for the phase in which it began. */
export interface RequestLog {
  enter: (phase: string) => void;
  /** Runs one request and keeps how long it took, or that it failed. */
  timed: <Answer>(name: string, request: () => Promise<Answer>) => Promise<Answer>;
  figuresOf: (phase: string) => PhaseFigures;
  /** The first failures, each with its phase. */
  failures: string[];
}

const FAILURES_TOLD_MAX = 10;

export function createRequestLog(): RequestLog {
  const phases = new Map<string, { durations: number[]; failures: number }>();
  const failures: string[] = [];
  const kept = (phase: string) => {
    const found = phases.get(phase) ?? { durations: [], failures: 0 };
    phases.set(phase, found);
    return found;
  };
  let current = '';
  return {
    failures,
    enter: (phase) => {
      current = phase;
    },
    timed: async (name, request) => {
      const phase = current;
      const sentAt = performance.now();
      try {
        return await request();
      } catch (error) {
        kept(phase).failures += 1;
        if (failures.length < FAILURES_TOLD_MAX) {
          const seconds = new Date().toISOString().slice(17, 23);
          failures.push(`${phase}: ${name} (at ${seconds}): ${String(error)}`);
        }
        throw error;
      } finally {
        kept(phase).durations.push(performance.now() - sentAt);
      }
    },
    figuresOf: (phase) => {
      const { durations, failures: failed } = kept(phase);
      const sorted = durations.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
      return {
        requests: sorted.length,
        failures: failed,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
      };
    },
  };
}
