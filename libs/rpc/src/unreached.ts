import { TRPCClientError, type Operation } from '@trpc/client';
import { getTRPCErrorShape, type AnyRouter, type TRPCError } from '@trpc/server';
import type { AppError } from './app-error.ts';
import type { RpcContext } from './context.ts';
import { asTrpcError } from './error-shape.ts';
import { currentCall } from './call-scope.ts';
import { isUnsent } from './neighbour.ts';
import { rootConfig } from './procedure.ts';
import { rpcErrors } from './rpc.errors.ts';

/** What a caller gets when no answer came: the same error class and shape as if a procedure had refused. */
export function unreached(op: Operation, cause?: Error): TRPCClientError<AnyRouter> {
  const call = currentCall();
  call?.log.warn({ err: cause?.cause ?? cause, procedure: op.path }, 'service gave no answer');
  const isLate = call !== undefined && call.deadlineAt <= Date.now();
  const error = asTrpcError(
    isLate && op.type === 'query'
      ? rpcErrors.RPC_DEADLINE_EXCEEDED({ cause })
      : noAnswer(op.type === 'query', cause?.cause, op.path),
  );
  const shape = refusalShape(error, op, call);
  const meta = { isUnreached: true };
  return TRPCClientError.from({ error: shape }, cause ? { meta, cause } : { meta });
}

/** A failure as tRPC puts it on the wire. */
export const refusalShape = (
  error: TRPCError,
  { type, path }: Partial<Pick<Operation, 'type' | 'path'>>,
  ctx: RpcContext | undefined,
) =>
  getTRPCErrorShape({
    config: rootConfig,
    error,
    type: type ?? 'unknown',
    path,
    input: undefined,
    ctx,
  });

/** Whether nobody has answered the call that failed so. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.meta?.['isUnreached'] === true;

/** The failure to tell where no answer came: whether a change was made is not known once it was sent. */
export function noAnswer(isQuestion: boolean, cause: unknown, detail: string): AppError {
  const isSafeToRepeat = isQuestion || cause === undefined || isUnsent(cause);
  return isSafeToRepeat
    ? rpcErrors.RPC_NEIGHBOUR_UNREACHED({ cause, detail })
    : rpcErrors.RPC_OUTCOME_UNKNOWN({ cause, detail });
}
