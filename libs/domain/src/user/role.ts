import type { Actor, Role } from './actor.schema.ts';

/** A higher rank may do whatever a lower one may. */
export const roleRanks: Readonly<Record<Role, number>> = {
  customer: 0,
  maker: 1,
  manager: 2,
  admin: 3,
};

/** True when the actor is a signed-in user of at least this role; guests and the system have none. */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === 'user' && roleRanks[actor.role] >= roleRanks[role];
}
