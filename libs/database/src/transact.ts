import { setTimeout as delay } from 'node:timers/promises';
import {
  DatabaseBusyError,
  isDatabaseUnavailable,
  isNotStarted,
  isOutcomeUnknown,
  isTransientConflict,
  TransactionOutcomeUnknownError,
} from './transaction-errors.ts';
import { endWork, isInsideTransaction, runInScope } from './transaction-scope.ts';

/**
 * What every Prisma client offers inside a transaction, so that a library can write to a module's
 * tables without knowing its generated client.
 */
export interface TransactionClient {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
  $queryRaw<Rows = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<Rows>;
}

export type IsolationLevel = 'ReadCommitted' | 'RepeatableRead' | 'Serializable';

export interface TransactionOptions {
  isolationLevel?: IsolationLevel;
  /** Milliseconds after which Prisma gives the transaction up. */
  timeout?: number;
  /** Milliseconds to wait for a connection. */
  maxWait?: number;
}

/** A Prisma client whose interactive transactions hand out `Tx`. */
export interface TransactionRunner<Tx> {
  $transaction<Result>(
    work: (tx: Tx) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
}

const retriesMax = 3;
const retryBaseMs = 20;

/**
 * Runs `work` in one transaction; the only way modules open one. `work` may run up to four times:
 * deadlocks and serialization failures are retried with jitter, so it must not act outside the
 * database (calls to neighbours throw inside).
 * @throws TransactionOutcomeUnknownError when a commit may or may not have happened
 * @throws DatabaseBusyError when no connection came free in time, or the session was lost or ran into
 *   one of its limits before the commit
 */
export async function transact<Tx, Result>(
  client: TransactionRunner<Tx>,
  work: (tx: Tx) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  if (isInsideTransaction()) {
    throw new Error('transact was called inside a transaction; pass the open one on instead');
  }
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await runOnce(client, work, options);
    } catch (error) {
      if (attempt >= retriesMax || !isTransientConflict(error)) throw error;
      await delay(retryBaseMs * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

function runOnce<Tx, Result>(
  client: TransactionRunner<Tx>,
  work: (tx: Tx) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  let hasWorkEnded = false;
  const run = async (tx: Tx) => {
    const result = await work(tx);
    await endWork();
    hasWorkEnded = true;
    return result;
  };
  return runInScope(() =>
    client.$transaction(run, options).catch((error: unknown) => {
      throw translate(error, hasWorkEnded);
    }),
  );
}

function translate(error: unknown, hasWorkEnded: boolean): unknown {
  if (isTransientConflict(error)) return error;
  if (isNotStarted(error)) return new DatabaseBusyError(error);
  if (isOutcomeUnknown(error, hasWorkEnded)) return new TransactionOutcomeUnknownError(error);
  return isDatabaseUnavailable(error) ? new DatabaseBusyError(error) : error;
}
