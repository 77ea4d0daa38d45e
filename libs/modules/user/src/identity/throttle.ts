import { createHash } from 'node:crypto';
import type { Clock } from '@pet/messaging';
import type { PrismaClient } from '../generated/client.ts';
import { userErrors } from '../user.errors.ts';

/** How often something may be tried for one subject within a window of time. */
export interface AttemptLimit {
  /** What is limited, e.g. `sign-in by account`. */
  name: string;
  /** 0 turns the limit off. */
  attemptsMax: number;
  windowMs: number;
}

export interface Throttle {
  /** Counts one attempt. Throws USER_TOO_MANY_ATTEMPTS, with the fact `retryAfterSeconds`. */
  count(limit: AttemptLimit, subject: string): Promise<void>;
  /** Begins anew, after a success. */
  forget(limit: AttemptLimit, subject: string): Promise<void>;
}

/**
 * Counts in Postgres, so that several hosts share one limit and a parallel burst cannot pass it. The
 * window begins with the first attempt. Subjects are kept as digests.
 */
export function throttle(database: PrismaClient, clock: Clock): Throttle {
  return {
    async count(limit, subject) {
      if (limit.attemptsMax === 0) return;
      const now = clock.now();
      const { attempts, endsAt } = await countAttempt(database, keyOf(limit, subject), limit, now);
      if (attempts === 1) await forgetEnded(database, now);
      if (attempts <= limit.attemptsMax) return;
      const retryAfterSeconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
      throw userErrors.USER_TOO_MANY_ATTEMPTS({ facts: { retryAfterSeconds } });
    },
    async forget(limit, subject) {
      await database.throttle.deleteMany({ where: { key: keyOf(limit, subject) } });
    },
  };
}

const keyOf = ({ name }: AttemptLimit, subject: string): string =>
  createHash('sha256').update(`${name} ${subject}`).digest('base64url');

async function countAttempt(
  database: PrismaClient,
  key: string,
  { windowMs }: AttemptLimit,
  now: Date,
): Promise<{ attempts: number; endsAt: Date }> {
  const endsAt = new Date(now.getTime() + windowMs);
  const [row] = await database.$queryRaw<{ attempts: number; endsAt: Date }[]>`
    INSERT INTO throttle AS t (key, attempts, ends_at) VALUES (${key}, 1, ${endsAt})
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN t.ends_at <= ${now} THEN 1 ELSE t.attempts + 1 END,
      ends_at = CASE WHEN t.ends_at <= ${now} THEN ${endsAt} ELSE t.ends_at END
    RETURNING t.attempts, t.ends_at AS "endsAt"`;
  if (!row) throw new Error('INSERT … RETURNING answered no row');
  return row;
}

/** A few at a time, and never one that somebody else is counting on right now. */
async function forgetEnded(database: PrismaClient, now: Date): Promise<void> {
  await database.$executeRaw`
    DELETE FROM throttle WHERE key IN (
      SELECT key FROM throttle WHERE ends_at < ${now} LIMIT 10 FOR UPDATE SKIP LOCKED)`;
}
