import type { Pool } from 'pg';
import type { ClaimedEvent } from './inbox.ts';

export interface ClaimRequest {
  subscription: string;
  limit: number;
  /** Only the first unfinished event of each aggregate, dead ones included, may be taken. */
  isOrdered: boolean;
  /** Only events that were never tried, or only those that were; both when left out. */
  isFresh?: boolean;
  /** How long nobody else tries them, unless the try fails earlier. */
  leaseMs: number;
  /** Ids of events that this worker is still busy with, even if their lease has run out. */
  busyWith: readonly string[];
}

export interface Claimed {
  events: ClaimedEvent[];
  /** Whether there are pending events that could not be taken, or not yet. */
  othersPending: boolean;
}

interface ClaimRow {
  /** How many pending events were looked at; the same in every row, as are the next two. */
  seen: number;
  /** How many of those that were looked at this worker is not busy with. */
  notBusy: number;
  /** Position of the last that was looked at; null where there was none. */
  lastSeq: string | null;
  attempt: number | null;
  envelope: ClaimedEvent['envelope'];
}

/** How many pending events one query looks at. */
const windowSize = 500;

/**
 * Takes the next events and counts the try before it begins, so that an event that kills the
 * process is counted too. Two workers never take the same: they skip each other's locked rows.
 * Times are the database's, which all processes share.
 */
export async function claim(pool: Pool, request: ClaimRequest): Promise<Claimed> {
  const claimed: ClaimedEvent[] = [];
  let window: ClaimRow | undefined;
  let notBusy = 0;
  do {
    const rows = await claimInWindow(pool, request, {
      limit: request.limit - claimed.length,
      afterSeq: window?.lastSeq ?? '0',
    });
    for (const { envelope, attempt } of rows) {
      if (attempt !== null) claimed.push({ envelope, attempt });
    }
    window = rows[0];
    notBusy += window?.notBusy ?? 0;
  } while (claimed.length < request.limit && window?.seen === windowSize);
  return { events: claimed, othersPending: notBusy > claimed.length };
}

async function claimInWindow(
  pool: Pool,
  { subscription, isOrdered, isFresh, leaseMs, busyWith }: ClaimRequest,
  { limit, afterSeq }: { limit: number; afterSeq: string },
): Promise<ClaimRow[]> {
  const { rows } = await pool.query<ClaimRow>(isOrdered ? claimFirstSql : claimAnySql, [
    subscription,
    limit,
    afterSeq,
    isFresh ?? null,
    leaseMs,
    busyWith,
  ]);
  return rows;
}

/**
 * Looks at a window of pending events, however many of them belong to one busy aggregate: asking
 * for each event whether another stands before it would cost the square of such a queue.
 */
const windowSql = `
  pending AS MATERIALIZED (
    SELECT event_id, aggregate_id, seq, attempts, available_at FROM inbox_event
    WHERE subscription = $1 AND status = 'pending' AND seq > $3
    ORDER BY seq LIMIT ${windowSize})`;

const isNotBusy = `event_id <> ALL ($6::uuid[])`;

const isDue = `available_at <= now() AND ${isNotBusy}
  AND ($4::boolean IS NULL OR (attempts = 0) = $4)`;

/** Locks the candidates; one that another worker took meanwhile is no longer due. */
const takeSql = `
  taken AS MATERIALIZED (
    SELECT event.event_id FROM candidate JOIN inbox_event event USING (event_id)
    WHERE event.subscription = $1 AND event.status || '' = 'pending' AND event.available_at <= now()
    ORDER BY event.seq LIMIT $2 FOR UPDATE OF event SKIP LOCKED),
  tried AS (
    UPDATE inbox_event event
    SET attempts = attempts + 1, available_at = now() + $5 * interval '1 millisecond'
    FROM taken WHERE event.subscription = $1 AND event.event_id = taken.event_id
    RETURNING event.seq, event.attempts AS attempt, event.envelope)
  SELECT seen, "notBusy", "lastSeq", attempt, envelope
  FROM (SELECT count(*)::int AS seen, max(seq) AS "lastSeq",
      (count(*) FILTER (WHERE ${isNotBusy}))::int AS "notBusy" FROM pending) looked
  LEFT JOIN tried ON true ORDER BY tried.seq`;

const claimAnySql = `
  WITH ${windowSql},
  candidate AS (SELECT event_id FROM pending WHERE ${isDue}),
  ${takeSql}`;

const claimFirstSql = `
  WITH ${windowSql},
  first AS (SELECT DISTINCT ON (aggregate_id) * FROM pending ORDER BY aggregate_id, seq),
  due AS MATERIALIZED (SELECT * FROM first WHERE ${isDue} ORDER BY seq),
  candidate AS MATERIALIZED (
    SELECT event_id FROM due WHERE NOT EXISTS (
      SELECT FROM inbox_event earlier
      WHERE earlier.subscription = $1 AND earlier.aggregate_id = due.aggregate_id
        AND earlier.status <> 'done' AND earlier.seq < due.seq)
    LIMIT 2 * $2),
  ${takeSql}`;
