import { attemptKey, countAttempts, type AttemptLimit } from '@pet/database';
import type { Clock } from '@pet/messaging';
import type { PrismaClient } from '../generated/client.ts';
import { userErrors } from '../user.errors.ts';

export type { AttemptLimit } from '@pet/database';

export interface Throttle {
  /** Counts one attempt. Throws USER_TOO_MANY_ATTEMPTS, with the fact `retryAfterSeconds`. */
  count(limit: AttemptLimit, subject: string): Promise<void>;
  /** Begins anew, after a success. */
  forget(limit: AttemptLimit, subject: string): Promise<void>;
}

/** Limits that all hosts of this module share. */
export function throttle(database: PrismaClient, clock: Clock): Throttle {
  return {
    async count(limit, subject) {
      const retryAfterSeconds = await countAttempts(database, [{ limit, subject }], clock.now());
      if (retryAfterSeconds === null) return;
      throw userErrors.USER_TOO_MANY_ATTEMPTS({ facts: { retryAfterSeconds } });
    },
    async forget(limit, subject) {
      await database.throttle.deleteMany({ where: { key: attemptKey(limit, subject) } });
    },
  };
}
