import { AsyncLocalStorage } from 'node:async_hooks';

type AfterCommit = () => void;

export interface TransactionScope {
  /** False once the transaction has ended: work it left running is no longer inside it. */
  isOpen: boolean;
  afterCommit: AfterCommit[];
}

const scopes = new AsyncLocalStorage<TransactionScope>();

function openScope(): TransactionScope | undefined {
  const scope = scopes.getStore();
  return scope?.isOpen ? scope : undefined;
}

/** True while the caller runs inside `transact`. Calls to neighbours are refused there. */
export function isInsideTransaction(): boolean {
  return openScope() !== undefined;
}

/**
 * Calls back once the surrounding transaction is committed, never if it is rolled back. For
 * wake-ups only, and must not throw: the process can die between the commit and the call.
 * @throws Error outside a transaction
 */
export function afterCommit(callback: AfterCommit): void {
  const scope = openScope();
  if (!scope) throw new Error('afterCommit was called outside a transaction');
  scope.afterCommit.push(callback);
}

/** Runs one attempt of a transaction in a scope of its own. */
export async function runInScope<T>(run: () => Promise<T>): Promise<T> {
  const scope: TransactionScope = { isOpen: true, afterCommit: [] };
  const result = await scopes.run(scope, run).finally(() => {
    scope.isOpen = false;
  });
  for (const callback of scope.afterCommit) callback();
  return result;
}
