import type { Actor } from '@pet/domain/user';
import { accountRepository, type SessionRecord } from '../account.repository.ts';
import { SESSION_USE_NOTED_EVERY_MS, sessionLimits } from '../identity/session-limits.ts';
import { digestToken } from '../identity/token-digest.ts';
import type { UserDeps } from '../user.deps.ts';

/**
 * Who stands behind a cookie header, by one indexed query: anonymous when the session is forged,
 * ended, too old or too long unused for its holder's role, or belongs to a closed account. The front
 * door adds the guest that the browser was before.
 */
export async function authenticateSession(
  { database, clock, readSessionToken }: UserDeps,
  { cookie }: { cookie: string },
): Promise<{ actor: Actor }> {
  const token = readSessionToken(cookie);
  if (token === null) return { actor: { kind: 'anonymous' } };
  const accounts = accountRepository(database);
  const digest = digestToken(token);
  const now = clock.now();
  const session = await accounts.findSession(digest, now);
  if (!session || !isWithinLimits(session, now)) return { actor: { kind: 'anonymous' } };
  const { userId, role, usedAt } = session;
  if (sinceMs(usedAt, now) >= SESSION_USE_NOTED_EVERY_MS)
    await accounts.noteSessionUse(digest, now);
  return { actor: { kind: 'user', userId, role, guestId: null } };
}

function isWithinLimits({ role, createdAt, usedAt }: SessionRecord, now: Date): boolean {
  const { ageMaxMs, idleMaxMs } = sessionLimits(role);
  return sinceMs(createdAt, now) < ageMaxMs && sinceMs(usedAt, now) < idleMaxMs;
}

const sinceMs = (moment: Date, now: Date): number => now.getTime() - moment.getTime();
