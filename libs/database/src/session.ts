import pg from 'pg';
import type { DatabaseLog } from './database-log.ts';
import { quoteIdentifier, roleName, type SchemaName } from './module-name.ts';

/**
 * Limits of every runtime session, in milliseconds. The server ends a transaction before Prisma
 * gives it up (`transactionLimits`): otherwise a transaction that Prisma has reported as failed
 * could still be open, and hold its locks, in Postgres.
 */
export const sessionLimits = {
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 2_000,
  idleInTransactionTimeoutMs: 5_000,
  transactionTimeoutMs: 7_000,
} as const;

/** Prisma's own limits for an interactive transaction, in milliseconds. */
export const transactionLimits = { maxWait: 3_000, timeout: 8_000 } as const;

const acquireTimeoutMs = 3_000;
const defaultPoolSize = 10;

export interface PoolOptions {
  /** Its schema becomes the search path, so that unqualified SQL reaches the module's own tables. */
  module: SchemaName;
  /** The module's runtime address, see `moduleUrl`. */
  url: string;
  poolSize?: number;
}

/** The `pg` configuration of a module's sessions: search path, time zone, limits, name. */
export function poolConfig(
  { module, url, poolSize = defaultPoolSize }: PoolOptions,
  plannerSettings: Record<string, string> = {},
): pg.PoolConfig {
  const settings = {
    search_path: quoteIdentifier(module),
    // The adapter sends dates without a zone and means UTC.
    timezone: 'UTC',
    statement_timeout: sessionLimits.statementTimeoutMs,
    lock_timeout: sessionLimits.lockTimeoutMs,
    idle_in_transaction_session_timeout: sessionLimits.idleInTransactionTimeoutMs,
    transaction_timeout: sessionLimits.transactionTimeoutMs,
    ...plannerSettings,
  };
  return {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: acquireTimeoutMs,
    keepAlive: true,
    application_name: roleName(module),
    options: sessionOptions(settings),
  };
}

/** Settings as the `options` of a connection. */
export const sessionOptions = (settings: Record<string, string | number>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/**
 * Queues defeat the planner's statistics: a table that was empty a moment ago holds thousands of rows,
 * almost none of the many that it remembers as pending still are, and it would read them all for each
 * batch. Row by row, by index, is right however many there are.
 */
export const byIndex = {
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/**
 * A plain `pg` pool on a module's schema, for queues, which need no Prisma client (outbox and inbox).
 * The caller ends it. A connection that dies while idle is logged and replaced.
 */
export function openQueuePool(options: PoolOptions & { log: DatabaseLog }): pg.Pool {
  const pool = new pg.Pool(poolConfig(options, byIndex));
  pool.on('error', (error) => reportLostConnection(options, error));
  pool.on('connect', (client) => {
    client.on('error', (error) => reportLostConnection(options, error));
  });
  return pool;
}

/**
 * Without a listener Node turns a dead connection into an uncaught exception that ends the
 * process (https://github.com/prisma/prisma/issues/27641).
 */
export function reportLostConnection(
  { module, log }: { module: SchemaName; log: DatabaseLog },
  error: Error,
): void {
  log.warn({ module, err: error }, 'database connection lost');
}
