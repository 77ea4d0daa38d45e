import { AsyncLocalStorage } from 'node:async_hooks';
import type { RpcContext } from './context.ts';

const scope = new AsyncLocalStorage<RpcContext>();

/** Runs `work` as part of the call that `context` describes, so that port calls inside carry it on. */
export const runInCall = <Result>(context: RpcContext, work: () => Result): Result =>
  scope.run(context, work);

/** The call that the current code is part of, or undefined outside of any. */
export const currentCall = (): RpcContext | undefined => scope.getStore();
