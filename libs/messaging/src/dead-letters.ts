import type { Pool } from 'pg';
import type { Envelope } from './envelope.ts';

export interface DeadLetterKey {
  subscription: string;
  eventId: string;
}

export interface DeadLetter extends DeadLetterKey {
  name: string;
  aggregateId: string;
  attempts: number;
  lastError: string | null;
  receivedAt: Date;
  envelope: Envelope;
}

export interface DeadLetters {
  /** The oldest first; at most `limit`, by default 100. */
  list(options?: { subscription?: string; limit?: number }): Promise<DeadLetter[]>;
  /** Lets events be tried again from the first attempt; returns how many. */
  replay(which: readonly DeadLetterKey[] | 'all'): Promise<number>;
  /** Gives events up, so that later ones of their aggregates go on; returns how many. */
  discard(which: readonly DeadLetterKey[]): Promise<number>;
}

const listMax = 100;

/** The events of a module's inbox that failed too often or could not be read. */
export function deadLettersOf(pool: Pool, onReplay: () => void): DeadLetters {
  return {
    list: async ({ subscription, limit = listMax } = {}) => {
      const { rows } = await pool.query<DeadLetter>(
        `SELECT subscription, event_id AS "eventId", name, aggregate_id AS "aggregateId", attempts,
                last_error AS "lastError", received_at AS "receivedAt", envelope
         FROM inbox_event WHERE status = 'dead' AND ($1::text IS NULL OR subscription = $1)
         ORDER BY seq LIMIT $2`,
        [subscription ?? null, limit],
      );
      return rows;
    },
    replay: async (which) => {
      const again = `status = 'pending', attempts = 0, available_at = now(), last_error = NULL`;
      const count = await updateDead(pool, again, which);
      onReplay();
      return count;
    },
    discard: async (which) => {
      const count = await updateDead(pool, `status = 'done', done_at = now()`, which);
      onReplay();
      return count;
    },
  };
}

async function updateDead(
  pool: Pool,
  assignments: string,
  which: readonly DeadLetterKey[] | 'all',
): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE inbox_event SET ${assignments}
     WHERE status = 'dead' AND ($1 OR (subscription, event_id) IN (
       SELECT * FROM unnest($2::text[], $3::uuid[])))`,
    which === 'all'
      ? [true, [], []]
      : [false, which.map(({ subscription }) => subscription), which.map(({ eventId }) => eventId)],
  );
  return rowCount ?? 0;
}
