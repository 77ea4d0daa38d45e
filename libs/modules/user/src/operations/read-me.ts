import type { Actor } from '@pet/domain/user';
import { accountRepository } from '../account.repository.ts';
import type { Me } from '../contract.ts';
import type { UserDeps } from '../user.deps.ts';

/** Who the actor is to the shop; somebody whose account is gone is nobody. */
export async function readMe({ database }: UserDeps, actor: Actor): Promise<Me> {
  if (actor.kind === 'guest') return { kind: 'guest', user: null };
  if (actor.kind !== 'user') return { kind: 'anonymous', user: null };
  const account = await accountRepository(database).find(actor.userId);
  if (!account) return { kind: 'anonymous', user: null };
  const { id, name, email, role } = account;
  return { kind: 'user', user: { id, name, email, role } };
}
