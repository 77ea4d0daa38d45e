import { createHash } from 'node:crypto';
import type { TransactionClient } from '../transact.ts';

/** How often something may be tried for one subject within a window of time. */
export interface AttemptLimit {
  /** What is limited, e.g. `sign-in by account`. */
  name: string;
  /** 0 turns the limit off. */
  attemptsMax: number;
  windowMs: number;
}

export interface Attempt {
  limit: AttemptLimit;
  subject: string;
}

/**
 * Counts one attempt for each of these subjects in the module's table `throttle`, so that several
 * hosts share one limit and a parallel burst cannot pass it. The window begins with the first attempt.
 * Answers the seconds after which the strictest limit allows the next, or null when none is reached.
 */
export async function countAttempts(
  client: TransactionClient,
  attempts: readonly Attempt[],
  now: Date,
): Promise<number | null> {
  const waits: number[] = [];
  for (const { limit, subject } of attempts) {
    if (limit.attemptsMax === 0) continue;
    const { count, endsAt } = await countOne(client, attemptKey(limit, subject), limit, now);
    if (count === 1) await forgetEnded(client, now);
    if (count > limit.attemptsMax) waits.push(endsAt.getTime() - now.getTime());
  }
  return waits.length === 0 ? null : Math.max(1, Math.ceil(Math.max(...waits) / 1000));
}

/** Under which a subject is counted: a digest, so that no address or name is kept. */
export const attemptKey = ({ name }: AttemptLimit, subject: string): string =>
  createHash('sha256').update(`${name} ${subject}`).digest('base64url');

async function countOne(
  client: TransactionClient,
  key: string,
  { windowMs }: AttemptLimit,
  now: Date,
): Promise<{ count: number; endsAt: Date }> {
  const endsAt = new Date(now.getTime() + windowMs);
  const [row] = await client.$queryRaw<{ count: number; endsAt: Date }[]>`
    INSERT INTO throttle AS t (key, attempts, ends_at) VALUES (${key}, 1, ${endsAt})
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN t.ends_at <= ${now} THEN 1 ELSE t.attempts + 1 END,
      ends_at = CASE WHEN t.ends_at <= ${now} THEN ${endsAt} ELSE t.ends_at END
    RETURNING t.attempts AS count, t.ends_at AS "endsAt"`;
  if (!row) throw new Error('INSERT … RETURNING answered no row');
  return row;
}

/** A few at a time, and never one that somebody else is counting on right now. */
async function forgetEnded(client: TransactionClient, now: Date): Promise<void> {
  await client.$executeRaw`
    DELETE FROM throttle WHERE key IN (
      SELECT key FROM throttle WHERE ends_at < ${now} LIMIT 10 FOR UPDATE SKIP LOCKED)`;
}
