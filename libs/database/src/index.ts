export { tryLockFor } from './advisory-lock.ts';
export { clientNetwork } from './attempts/client-network.ts';
export {
  attemptKey,
  countAttempts,
  type Attempt,
  type AttemptLimit,
} from './attempts/count-attempts.ts';
export { crashpoint, onCrashpoint } from './crashpoint.ts';
export type { DatabaseLog } from './database-log.ts';
export {
  moduleNames,
  quoteIdentifier,
  roleName,
  schemaNames,
  type ModuleName,
  type SchemaName,
} from './module-name.ts';
export { databaseUrlName, moduleUrl, withDatabase } from './module-url.ts';
export { openDatabase, type DatabaseOptions } from './open-database.ts';
export {
  byIndex,
  openQueuePool,
  sessionLimits,
  sessionOptions,
  transactionLimits,
  type PoolOptions,
} from './session.ts';
export {
  transact,
  type IsolationLevel,
  type TransactionClient,
  type TransactionOptions,
  type TransactionRunner,
} from './transact.ts';
export {
  DatabaseBusyError,
  isDatabaseUnavailable,
  isTransientConflict,
  sqlState,
  TransactionOutcomeUnknownError,
} from './transaction-errors.ts';
export {
  afterCommit,
  beforeCommit,
  isInsideTransaction,
  perTransaction,
} from './transaction-scope.ts';
