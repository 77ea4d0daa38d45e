import type { Pool } from 'pg';
import type { BusContext } from './bus-context.ts';
import { startLoop, type Loop } from './loop.ts';

/**
 * How long confirmed and handled events are kept. A delivery repeated after that would be handled
 * again, so this must exceed any transport's memory.
 */
const keepDays = 30;
const rowsMax = 5_000;
const hourMs = 3_600_000;

/** Removes confirmed and handled events that are past their time, at once and then every hour. */
export function startRetention({ pool, clock, log }: BusContext): Loop {
  return startLoop({
    run: async () => ((await removeExpiredEvents(pool)) ? 0 : hourMs),
    onError: (err) => log.warn({ err }, 'expired events not removed'),
    clock,
  });
}

/** Deletes a bounded number of events; returns whether more may be left. */
async function removeExpiredEvents(pool: Pool): Promise<boolean> {
  const sent = await remove(pool, 'outbox_event', `status = 'confirmed' AND sent_at`);
  const done = await remove(pool, 'inbox_event', `status = 'done' AND done_at`);
  return sent === rowsMax || done === rowsMax;
}

async function remove(pool: Pool, table: string, condition: string): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM ${table} WHERE ${condition} < now() - make_interval(days => $1) LIMIT $2))`,
    [keepDays, rowsMax],
  );
  return rowCount ?? 0;
}
