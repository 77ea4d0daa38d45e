import type { DatabaseLog, ModuleName, TransactionClient, TransactionRunner } from '@pet/database';
import type { Pool } from 'pg';
import type { Backoff } from './backoff.ts';
import type { Clock } from './clock.ts';

export interface BusTiming {
  /** Pause of relay and workers when nothing is due and nobody wakes them. */
  idlePollMs: number;
  /** Waits between the tries of a failing event in place of its subscription's own; for tests. */
  retry: Backoff | null;
  /** After this long without a word from the worker that claimed an event, others try it. */
  claimLeaseMs: number;
}

export const defaultTiming: BusTiming = {
  idlePollMs: 1_000,
  retry: null,
  claimLeaseMs: 3_000,
};

export type HandlingOutcome = 'done' | 'failed' | 'dead' | 'superseded';

/** Called as things happen; must not throw. */
export interface BusMetrics {
  published?: (eventName: string) => void;
  sent?: (count: number, durationMs: number) => void;
  handled?: (
    subscription: string,
    eventName: string,
    outcome: HandlingOutcome,
    durationMs: number,
  ) => void;
}

/** What the bus needs of the module's Prisma client. */
export type EventBusClient = TransactionRunner<TransactionClient> &
  Pick<TransactionClient, '$queryRaw'>;

/** What the parts of one module's bus share. */
export interface BusContext {
  module: ModuleName;
  pool: Pool;
  log: DatabaseLog;
  clock: Clock;
  timing: BusTiming;
  metrics: BusMetrics;
}
