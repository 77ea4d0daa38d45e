/**
 * The transaction may or may not have been committed: the answer to COMMIT was lost, or Prisma gave
 * the transaction up. Read again by key before deciding; never assume either.
 */
export class TransactionOutcomeUnknownError extends Error {
  readonly code = 'TRANSACTION_OUTCOME_UNKNOWN';
  constructor(cause: unknown) {
    super('The outcome of the transaction is unknown; read again by key', { cause });
  }
}

/** No connection came free in time; nothing was done, and the caller may try again later. */
export class DatabaseBusyError extends Error {
  readonly code = 'DATABASE_BUSY';
  constructor(cause: unknown) {
    super('The database had no free connection in time', { cause });
  }
}

interface PrismaErrorShape {
  code?: unknown;
  message?: unknown;
  meta?: { code?: unknown; driverAdapterError?: { cause?: DriverCause } };
  cause?: DriverCause;
}

interface DriverCause {
  kind?: unknown;
  originalCode?: unknown;
}

const serializationFailure = '40001';
const deadlockDetected = '40P01';
/** Prisma: write conflict or deadlock, the transaction was rolled back. */
const prismaWriteConflict = 'P2034';
/** Prisma: any fault of the transaction machinery, among them an expired transaction. */
const prismaTransactionFault = 'P2028';

/** SQLSTATE classes that Postgres uses; Prisma's own codes (P1000 and up) and Node's (EPIPE) differ. */
const sqlStatePattern = /^(?:\d\d|F0|HV|P0|XX)[0-9A-Z]{3}$/;

/** The five-character SQLSTATE that Postgres answered, if the error carries one. */
export function sqlState(error: unknown): string | undefined {
  const { code, meta, cause } = (error ?? {}) as PrismaErrorShape;
  const driver = meta?.driverAdapterError?.cause ?? cause;
  return [driver?.originalCode, meta?.code, code].find(
    (value): value is string => typeof value === 'string' && sqlStatePattern.test(value),
  );
}

/** True when Postgres rolled the transaction back because of others, and the same work may pass. */
export function isTransientConflict(error: unknown): boolean {
  const { code, meta, cause } = (error ?? {}) as PrismaErrorShape;
  const driver = meta?.driverAdapterError?.cause ?? cause;
  return (
    code === prismaWriteConflict ||
    driver?.kind === 'TransactionWriteConflict' ||
    [serializationFailure, deadlockDetected].includes(sqlState(error) ?? '')
  );
}

/** True when the transaction was never begun. */
export function isNotStarted(error: unknown): boolean {
  const { code, message } = (error ?? {}) as PrismaErrorShape;
  const words = String(message);
  return (
    (code === prismaTransactionFault && words.includes('Unable to start a transaction')) ||
    words.includes('timeout exceeded when trying to connect')
  );
}

/**
 * Decides whether a failed transaction may have been committed all the same. If the work itself
 * failed, COMMIT was never sent. If the work had ended, only an answer of the server (an SQLSTATE)
 * proves that COMMIT was refused.
 */
export function isOutcomeUnknown(error: unknown, hasWorkEnded: boolean): boolean {
  const { code } = (error ?? {}) as PrismaErrorShape;
  if (code === prismaTransactionFault) return true;
  return hasWorkEnded && !isServerRefusal(sqlState(error));
}

/** Classes 57 and 08 tell of a lost session, not of a refused statement. */
function isServerRefusal(state: string | undefined): boolean {
  return state !== undefined && !state.startsWith('57') && !state.startsWith('08');
}
