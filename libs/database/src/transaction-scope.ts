import { AsyncLocalStorage } from 'node:async_hooks';

type BeforeCommit = () => Promise<void>;
type AfterCommit = () => void;

export interface TransactionScope {
  /** False once the transaction has ended: work it left running is no longer inside it. */
  isOpen: boolean;
  beforeCommit: BeforeCommit[];
  afterCommit: AfterCommit[];
}

const scopes = new AsyncLocalStorage<TransactionScope>();

function openScope(): TransactionScope | undefined {
  const scope = scopes.getStore();
  return scope?.isOpen ? scope : undefined;
}

function scopeFor(caller: string): TransactionScope {
  const scope = openScope();
  if (!scope) throw new Error(`${caller} was called outside a transaction`);
  return scope;
}

/** True while the caller runs inside `transact`. Calls to neighbours are refused there. */
export function isInsideTransaction(): boolean {
  return openScope() !== undefined;
}

/**
 * Calls back when the work of the surrounding transaction has ended well, while more can be written in
 * it; if the callback fails, so does the transaction.
 * @throws Error outside a transaction
 */
export function beforeCommit(callback: BeforeCommit): void {
  scopeFor('beforeCommit').beforeCommit.push(callback);
}

/**
 * Calls back once the surrounding transaction is committed, never if it is rolled back. For
 * wake-ups only, and must not throw: the process can die between the commit and the call.
 * @throws Error outside a transaction
 */
export function afterCommit(callback: AfterCommit): void {
  scopeFor('afterCommit').afterCommit.push(callback);
}

/**
 * What `make` returns is kept for the surrounding transaction, and made anew for each.
 * @throws Error, when it is asked for outside a transaction
 */
export function perTransaction<Value>(make: () => Value): () => Value {
  const values = new WeakMap<TransactionScope, Value>();
  return () => {
    const scope = scopeFor('perTransaction');
    const value = values.get(scope) ?? make();
    values.set(scope, value);
    return value;
  };
}

/** Ends the work of the current scope: what it has put off is done, and it takes no more. */
export async function endWork(): Promise<void> {
  const scope = scopeFor('endWork');
  for (const callback of scope.beforeCommit) await callback();
  scope.isOpen = false;
}

/** Runs one attempt of a transaction in a scope of its own. */
export async function runInScope<T>(run: () => Promise<T>): Promise<T> {
  const scope: TransactionScope = { isOpen: true, beforeCommit: [], afterCommit: [] };
  const result = await scopes.run(scope, run).finally(() => {
    scope.isOpen = false;
  });
  for (const callback of scope.afterCommit) callback();
  return result;
}
