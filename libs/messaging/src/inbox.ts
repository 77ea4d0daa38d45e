import type { TransactionClient } from '@pet/database';
import type { Pool } from 'pg';
import type { Envelope } from './envelope.ts';

/** One try at one event. The attempt number fences off an older try that was only slow. */
export interface ClaimedEvent {
  envelope: Envelope;
  attempt: number;
}

/**
 * Marks tried events as handled and returns those that were still this try's to mark. Inside the
 * handler's transaction it comes first: the row lock keeps other workers off until the commit.
 */
export async function markDone(
  tx: Pick<TransactionClient, '$queryRaw'>,
  subscription: string,
  events: readonly ClaimedEvent[],
): Promise<ClaimedEvent[]> {
  const ids = events.map(({ envelope }) => envelope.id);
  const attempts = events.map(({ attempt }) => attempt);
  const marked = await tx.$queryRaw<{ id: string }[]>`
    UPDATE inbox_event SET status = 'done', done_at = now(), last_error = NULL
    WHERE ctid = ANY (ARRAY(
      SELECT mine.ctid FROM unnest(${ids}::uuid[], ${attempts}::int[]) AS tried (id, attempt),
        LATERAL (SELECT event.ctid FROM inbox_event event
          WHERE event.subscription = ${subscription} AND event.event_id = tried.id
            AND event.attempts = tried.attempt AND event.done_at IS NULL FOR UPDATE) mine))
    RETURNING event_id AS id`;
  const mine = new Set(marked.map(({ id }) => id));
  return events.filter(({ envelope }) => mine.has(envelope.id));
}

export interface FailedTry {
  subscription: string;
  event: ClaimedEvent;
  reason: string;
  /** Milliseconds until the next try, or null when there will be none. */
  retryInMs: number | null;
  /** False for a try that never began, so that another worker has it again. */
  isCounted: boolean;
}

/** Records a failed try, unless a later one has begun or the event was handled after all. */
export async function markFailed(pool: Pool, failed: FailedTry): Promise<void> {
  const { subscription, event, reason, retryInMs, isCounted } = failed;
  await pool.query(
    `UPDATE inbox_event
     SET last_error = $4, status = CASE WHEN $5::float IS NULL THEN 'dead' ELSE 'pending' END,
         attempts = attempts - CASE WHEN $6 THEN 0 ELSE 1 END,
         available_at = now() + coalesce($5, 0) * interval '1 millisecond'
     WHERE subscription = $1 AND event_id = $2 AND attempts = $3 AND done_at IS NULL`,
    [subscription, event.envelope.id, event.attempt, reason, retryInMs, isCounted],
  );
}
