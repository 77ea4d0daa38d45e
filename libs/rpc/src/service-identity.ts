import type { RpcContext } from './context.ts';
import type { ModuleName } from './module-names.ts';

/**
 * What a service is told of a call by whoever sends it there, and believes only if it is signed.
 * `caller` is null for a call from outside that the front door passes on.
 */
export type CallIdentity = Pick<RpcContext, 'actor' | 'caller'> & {
  client: { ip: string | null };
};

/** Signs, for one neighbour, who calls and on whose behalf. Rejects when this process has no key. */
export type SignCall = (audience: ModuleName, call: CallIdentity) => Promise<string>;

/** Headers that go with a call from one of our processes to another. */
export const callHeaders = {
  token: 'authorization',
  requestId: 'x-request-id',
  /** Milliseconds that the caller will still wait. */
  budget: 'x-hh-budget-ms',
} as const;
