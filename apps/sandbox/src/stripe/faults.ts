import { z } from 'zod';

const count = (max: number) => z.int().min(0).max(max);

/** The faults a test or the control page can switch on. All are off after a start. */
export const faultsSchema = z.strictObject({
  /** Extra copies sent of every new event. */
  duplicate: count(20),
  /** Milliseconds by which every new event is held back. */
  delayMs: count(600_000),
  /** Holds a session's events for a moment and sends the newest first. */
  reorder: z.boolean(),
  /** Events that are under way at once; with 1 they arrive in the order in which they happened. */
  atOnceMax: z.int().min(1).max(32),
  /** How many of the next events are not sent, until told to deliver them. */
  lose: z.union([count(1_000_000), z.literal('all')]),
  /** Milliseconds after which a slow card is decided. */
  slowPaymentMs: count(600_000),
  /** Milliseconds before each API answer. */
  apiLatencyMs: count(60_000),
  /** How many of the next API requests fail with 500 before doing anything. */
  apiErrorNext: count(1_000),
  /** How many of the next API requests are carried out but never answered. */
  dropAnswerNext: count(1_000),
  /** Milliseconds for which a refund is pending; 0 decides it at once. */
  refundPendingMs: count(600_000),
  /** How many of the next refunds the bank gives back in the end. */
  refundFailNext: count(1_000),
});

export type Faults = z.infer<typeof faultsSchema>;

const noFaults: Faults = {
  duplicate: 0,
  delayMs: 0,
  reorder: false,
  atOnceMax: 32,
  lose: 0,
  slowPaymentMs: 5_000,
  apiLatencyMs: 0,
  apiErrorNext: 0,
  dropAnswerNext: 0,
  refundPendingMs: 0,
  refundFailNext: 0,
};

type CountedFault = 'lose' | 'apiErrorNext' | 'dropAnswerNext' | 'refundFailNext';

/** The switched-on faults, and the counters that run down as they strike. */
export interface FaultBoard {
  readonly current: Readonly<Faults>;
  change(faults: Partial<Faults>): void;
  reset(): void;
  /** True when the counted fault strikes now; counts it down. */
  strikes(fault: CountedFault): boolean;
}

/** A board with every fault off. */
export function createFaultBoard(): FaultBoard {
  let current = noFaults;

  function strikes(fault: CountedFault): boolean {
    const left = current[fault];
    if (left === 'all') return true;
    if (left === 0) return false;
    current = { ...current, [fault]: left - 1 };
    return true;
  }

  return {
    get current() {
      return current;
    },
    change: (faults) => {
      current = { ...current, ...faults };
    },
    reset: () => {
      current = noFaults;
    },
    strikes,
  };
}
