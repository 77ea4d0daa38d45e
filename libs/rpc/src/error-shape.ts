import { TRPCClientError } from '@trpc/client';
import { TRPCError } from '@trpc/server';
import { isDatabaseUnavailable, TransactionOutcomeUnknownError } from '@pet/database';
import { ZodError } from 'zod';
import { AppError, isErrorStatus, type ErrorFacts } from './app-error.ts';
import { rpcErrors } from './rpc.errors.ts';

/** What a client learns of a failure, beside tRPC's own code, status and path. */
export interface ErrorShape {
  appCode: string;
  requestId: string | null;
  /** Message by dotted path of the input field, e.g. `address.postalCode`. */
  fields: Record<string, string> | null;
  facts: ErrorFacts | null;
}

/** The AppError within a failure of any kind, or null: thrown here, wrapped by tRPC, or answered by a neighbour. */
export function findAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof TRPCClientError) return appErrorFromAnswer(error);
  if (isDatabaseUnavailable(error)) return rpcErrors.RPC_BUSY({ cause: error });
  if (error instanceof TransactionOutcomeUnknownError) {
    return rpcErrors.RPC_OUTCOME_UNKNOWN({ cause: error });
  }
  if (error instanceof TRPCError && error.cause) return findAppError(error.cause);
  return null;
}

function appErrorFromAnswer(error: TRPCClientError<never>): AppError | null {
  const data = error.data as (ErrorShape & { httpStatus: number }) | undefined;
  if (!data?.appCode || !isErrorStatus(data.httpStatus)) return null;
  const entry = { status: data.httpStatus, message: error.message };
  return new AppError(data.appCode, entry, {
    ...(data.facts ? { facts: data.facts } : {}),
    cause: error,
  });
}

export function fieldsOf(error: unknown): Record<string, string> | null {
  if (!(error instanceof ZodError)) return null;
  const fields = error.issues.slice(0, 50).map((issue) => [issue.path.join('.'), issue.message]);
  return Object.fromEntries(fields) as Record<string, string>;
}

/** A failure that another process has already put into public words; they are passed on as they are. */
export class AnsweredFailure extends Error {
  readonly answer: Omit<ErrorShape, 'requestId'> & { message: string };

  constructor(error: TRPCClientError<never>) {
    super(error.message, { cause: error });
    const { appCode, fields, facts } = error.data as unknown as ErrorShape;
    this.answer = { message: error.message, appCode, fields, facts };
  }
}

const INTERNAL_WORDS = 'Something went wrong on our side. Please try again; nothing was lost.';

/** What a client is told of a failed call, over tRPC and REST alike: public words, code, fields and facts. */
export function publicFailure(
  error: TRPCError,
): Omit<ErrorShape, 'requestId'> & { message: string } {
  if (error.cause instanceof AnsweredFailure) return error.cause.answer;
  const appError = findAppError(error);
  // What does not fit inside us, such as an answer of our own, is no fault of the client's input.
  const fields = error.code === 'BAD_REQUEST' ? fieldsOf(error.cause) : null;
  return {
    message: publicWords(error, fields),
    appCode: appError?.code ?? (fields ? 'RPC_INVALID_INPUT' : `RPC_${error.code}`),
    fields,
    facts: appError?.facts ?? null,
  };
}

function publicWords(error: TRPCError, fields: Record<string, string> | null): string {
  if (fields) return Object.values(fields)[0] ?? 'Please check what you entered.';
  if (error.code === 'INTERNAL_SERVER_ERROR') return INTERNAL_WORDS;
  return error.message;
}

/** Gives a foreseen failure its status; tRPC would otherwise report all of them as internal errors. */
export function asTrpcError(error: unknown): TRPCError {
  const appError = findAppError(error);
  if (appError) {
    return new TRPCError({ code: appError.trpcCode, message: appError.message, cause: appError });
  }
  return error instanceof TRPCError
    ? error
    : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}
