import { TRPCClientError, type Operation } from '@trpc/client';
import { getTRPCErrorShape, type AnyRouter } from '@trpc/server';
import { asTrpcError } from './error-shape.ts';
import { currentCall } from './call-scope.ts';
import { rootConfig } from './procedure.ts';
import { rpcErrors } from './rpc.errors.ts';

/** What a caller gets when no answer came: the same error class and shape as if a procedure had refused. */
export function unreached(op: Operation, cause?: Error): TRPCClientError<AnyRouter> {
  const call = currentCall();
  const isLate = call !== undefined && call.deadlineAt <= Date.now();
  const error = asTrpcError(
    isLate
      ? rpcErrors.RPC_DEADLINE_EXCEEDED({ cause })
      : rpcErrors.RPC_NEIGHBOUR_UNREACHED({ cause, detail: op.path }),
  );
  const shape = getTRPCErrorShape({
    config: rootConfig,
    error,
    type: op.type,
    path: op.path,
    input: undefined,
    ctx: call,
  });
  return TRPCClientError.from({ error: shape }, cause ? { cause } : {});
}
