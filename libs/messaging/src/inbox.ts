import type { TransactionClient } from '@pet/database';
import type { Pool } from 'pg';
import type { Envelope } from './envelope.ts';

/** One try at one event. The attempt number fences off an older try that was only slow. */
export interface ClaimedEvent {
  envelope: Envelope;
  attempt: number;
}

/** Stores delivered events for a subscription, in the order given; what it has already is dropped. */
export async function receive(
  pool: Pool,
  subscription: string,
  envelopes: readonly Envelope[],
): Promise<void> {
  await pool.query({
    name: 'inbox_receive',
    text: `
      INSERT INTO inbox_event (subscription, event_id, name, aggregate_id, envelope)
      SELECT $1, event.id, event.name, event.aggregate_id, event.envelope
      FROM unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[])
        WITH ORDINALITY AS event (id, name, aggregate_id, envelope, position)
      ORDER BY event.position
      ON CONFLICT DO NOTHING`,
    values: [
      subscription,
      envelopes.map(({ id }) => id),
      envelopes.map(({ name }) => name),
      envelopes.map(({ aggregateId }) => aggregateId),
      envelopes.map((envelope) => JSON.stringify(envelope)),
    ],
  });
}

export interface ClaimRequest {
  subscription: string;
  limit: number;
  isOrdered: boolean;
  /** Only events that were never tried, or only those that were; both when left out. */
  isFresh?: boolean;
  /** How long nobody else tries them, unless the try fails earlier. */
  leaseMs: number;
}

/**
 * Takes the next events and counts the try before it begins, so that an event that kills the
 * process is counted too. Two workers never take the same: they skip each other's locked rows.
 * Times are the database's, which all processes share.
 */
export async function claim(pool: Pool, request: ClaimRequest): Promise<ClaimedEvent[]> {
  const { rows } = await pool.query<ClaimedEvent & { seq: string }>({
    name: `inbox_claim_${request.isOrdered ? 'ordered' : 'any'}`,
    text: claimSql(request.isOrdered),
    values: [request.subscription, request.limit, request.isFresh ?? null, request.leaseMs],
  });
  return rows
    .sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)))
    .map(({ envelope, attempt }) => ({ envelope, attempt }));
}

function claimSql(isOrdered: boolean): string {
  const isFirstOfItsAggregate = `
    AND NOT EXISTS (
      SELECT FROM inbox_event earlier
      WHERE earlier.subscription = candidate.subscription
        AND earlier.aggregate_id = candidate.aggregate_id
        AND earlier.status <> 'done' AND earlier.seq < candidate.seq)`;
  return `
    WITH claimed AS MATERIALIZED (
      SELECT event_id FROM inbox_event candidate
      WHERE subscription = $1 AND status = 'pending' AND available_at <= now()
        AND ($3::boolean IS NULL OR (attempts = 0) = $3)
        ${isOrdered ? isFirstOfItsAggregate : ''}
      ORDER BY seq LIMIT $2 FOR UPDATE SKIP LOCKED)
    UPDATE inbox_event event
    SET attempts = attempts + 1, available_at = now() + $4 * interval '1 millisecond'
    FROM claimed WHERE event.subscription = $1 AND event.event_id = claimed.event_id
    RETURNING event.seq, event.attempts AS attempt, event.envelope`;
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
    UPDATE inbox_event event
    SET status = 'done', done_at = now(), last_error = NULL
    FROM unnest(${ids}::uuid[], ${attempts}::int[]) AS tried (id, attempt)
    WHERE event.subscription = ${subscription} AND event.event_id = tried.id
      AND event.attempts = tried.attempt AND event.status = 'pending'
    RETURNING event.event_id AS id`;
  const mine = new Set(marked.map(({ id }) => id));
  return events.filter(({ envelope }) => mine.has(envelope.id));
}

export interface FailedTry {
  subscription: string;
  event: ClaimedEvent;
  reason: string;
  /** Milliseconds until the next try, or null when there will be none. */
  retryInMs: number | null;
}

/** Records a failed try, unless a later one has begun or the event was handled after all. */
export async function markFailed(pool: Pool, failed: FailedTry): Promise<void> {
  const { subscription, event, reason, retryInMs } = failed;
  await pool.query(
    `UPDATE inbox_event
     SET last_error = $4, status = CASE WHEN $5::float IS NULL THEN 'dead' ELSE 'pending' END,
         available_at = now() + coalesce($5, 0) * interval '1 millisecond'
     WHERE subscription = $1 AND event_id = $2 AND attempts = $3 AND status = 'pending'`,
    [subscription, event.envelope.id, event.attempt, reason, retryInMs],
  );
}
