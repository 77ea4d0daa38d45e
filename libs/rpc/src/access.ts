import type { Actor, Role } from '@pet/domain/user';
import { hasRole } from '@pet/domain/user';
import type { RpcContext } from './context.ts';
import type { Caller } from './module-names.ts';
import { rpcErrors } from './rpc.errors.ts';

export type UserActor = Extract<Actor, { kind: 'user' }>;
export type CustomerActor = Extract<Actor, { kind: 'user' | 'guest' }>;

/**
 * Who may call a procedure. `Allowed` is the actor type that the procedure then sees.
 * `owns` names the resource that must belong to the actor; the operation loads it by owner, so a
 * stranger's id looks like one that does not exist.
 */
export interface AccessRule<Allowed extends Actor = Actor> {
  kind: 'anyone' | 'customer' | 'user' | 'role' | 'service';
  role?: Role;
  callers?: readonly Caller[];
  owns?: string;
  /** Only in types. */
  allowed?: Allowed;
}

export const access = {
  anyone: { kind: 'anyone' } as AccessRule,
  /** A guest or a signed-in user: somebody to whom things can belong. */
  customer: (owns?: string) =>
    ({ kind: 'customer', ...(owns ? { owns } : {}) }) as AccessRule<CustomerActor>,
  user: { kind: 'user' } as AccessRule<UserActor>,
  role: (role: Role) => ({ kind: 'role', role }) as AccessRule<UserActor>,
  /** Only neighbours in the system, never from outside. */
  service: (...callers: Caller[]) => ({ kind: 'service', callers }) as AccessRule,
};

/** Throws RPC_SIGN_IN_REQUIRED or RPC_NOT_ALLOWED unless the rule lets this call pass. */
export function assertAccess(rule: AccessRule, { actor, caller }: RpcContext): void {
  switch (rule.kind) {
    case 'anyone':
      return;
    case 'customer':
      if (actor.kind !== 'guest' && actor.kind !== 'user') throw rpcErrors.RPC_SIGN_IN_REQUIRED();
      return;
    case 'user':
      if (actor.kind !== 'user') throw rpcErrors.RPC_SIGN_IN_REQUIRED();
      return;
    case 'role':
      if (actor.kind !== 'user') throw rpcErrors.RPC_SIGN_IN_REQUIRED();
      if (!rule.role || !hasRole(actor, rule.role)) throw rpcErrors.RPC_NOT_ALLOWED();
      return;
    case 'service':
      if (caller === null || !rule.callers?.includes(caller)) throw rpcErrors.RPC_NOT_ALLOWED();
  }
}
