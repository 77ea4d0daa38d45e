import type { Actor } from '@pet/domain/user';
import { accountRepository } from '../account.repository.ts';
import { digestToken } from '../identity/token-digest.ts';
import type { UserDeps } from '../user.deps.ts';

/**
 * Who stands behind a cookie header, by one indexed query: anonymous when the session is forged,
 * ended or belongs to a closed account. The front door adds the guest that the browser was before.
 */
export async function authenticateSession(
  { database, clock, readSessionToken }: UserDeps,
  { cookie }: { cookie: string },
): Promise<{ actor: Actor }> {
  const token = readSessionToken(cookie);
  if (token === null) return { actor: { kind: 'anonymous' } };
  const holder = await accountRepository(database).findBySession(digestToken(token), clock.now());
  return {
    actor: holder ? { kind: 'user', ...holder, guestId: null } : { kind: 'anonymous' },
  };
}
