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

/** The database did not serve in time; nothing was done, and the caller may try again later. */
export class DatabaseBusyError extends Error {
  readonly code = 'DATABASE_BUSY';
  constructor(cause: unknown) {
    super('The database did not serve in time', { cause });
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

/** Kinds that Prisma's adapter gives to failures of the connection itself. */
const connectionFaults = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
];
/** Lock timeout; session ended for idling in a transaction; transaction timeout. */
const timeoutStates = ['55P03', '25P03', '25P04'];
/** What `pg` says, without a code, of a connection that died between two queries. */
const lostConnectionWords = ['Connection terminated', 'Client has encountered a connection error'];

/**
 * True for a failure of the moment and not of the statement: no free connection, a lost one, or a
 * limit of the session. Modules write by `transact` only, so what fails like this outside of it was
 * a read, or work that an idempotent caller repeats.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseBusyError || isNotStarted(error)) return true;
  const { message, meta, cause } = (error ?? {}) as PrismaErrorShape;
  const { kind } = meta?.driverAdapterError?.cause ?? cause ?? {};
  const state = sqlState(error) ?? '';
  return (
    connectionFaults.some((fault) => fault === kind) ||
    timeoutStates.includes(state) ||
    // Connection exceptions, insufficient resources, operator intervention (statement timeout too).
    ['08', '53', '57'].includes(state.slice(0, 2)) ||
    lostConnectionWords.some((words) => String(message).startsWith(words))
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
