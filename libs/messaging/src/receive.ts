import { sqlState } from '@pet/database';
import type { Pool } from 'pg';
import type { Claimed, ClaimRequest } from './claim.ts';
import type { Envelope } from './envelope.ts';
import { UndeliverableEventError } from './transport.ts';

/** How many of the delivered events to take at once; 0 leaves them all to a later claim. */
export type TakeRequest = Pick<ClaimRequest, 'subscription' | 'limit' | 'isOrdered' | 'leaseMs'>;

/**
 * Stores delivered events for a subscription, in the order given; what it has already is dropped.
 * Those that may be handled now are stored as claimed: their first try is counted with them.
 * @throws UndeliverableEventError if one of them holds what Postgres can never store
 */
export async function receive(
  pool: Pool,
  { subscription, limit, isOrdered, leaseMs }: TakeRequest,
  delivered: readonly Envelope[],
): Promise<Claimed> {
  // Sent again, because nobody heard that it had arrived, an event may stand in one delivery twice.
  const envelopes = [...new Map(delivered.map((envelope) => [envelope.id, envelope])).values()];
  const storing = pool.query<{ id: string; attempt: number }>({
    ...(isOrdered ? receiveOrdered : receiveAny),
    values: [subscription, JSON.stringify(envelopes), limit, leaseMs],
  });
  const { rows } = await storing.catch((cause: unknown) => {
    const isDataAtFault = sqlState(cause)?.startsWith('22') ?? false;
    throw isDataAtFault ? new UndeliverableEventError('It cannot be stored', { cause }) : cause;
  });
  const attempts = new Map(rows.map(({ id, attempt }) => [id, attempt]));
  const events = envelopes
    .filter(({ id }) => attempts.get(id) === 1)
    .map((envelope) => ({ envelope, attempt: 1 }));
  return { events, othersPending: rows.length > events.length };
}

const receiveSql = (isFree: string) => `
  WITH delivered AS MATERIALIZED (
    SELECT position, event, (event->>'id')::uuid AS id, event->>'aggregateId' AS aggregate_id
    FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS list (event, position)),
  free AS (SELECT *, ${isFree} AS is_free FROM delivered),
  stored AS (
    SELECT *, is_free AND count(*) FILTER (WHERE is_free) OVER (ORDER BY position) <= $3 AS is_taken
    FROM free)
  INSERT INTO inbox_event
    (subscription, event_id, name, aggregate_id, envelope, attempts, available_at)
  SELECT $1, id, event->>'name', aggregate_id, event, is_taken::int,
    now() + CASE WHEN is_taken THEN $4 ELSE 0 END * interval '1 millisecond'
  FROM stored ORDER BY position
  ON CONFLICT DO NOTHING
  RETURNING event_id AS id, attempts AS attempt`;

// A statement is prepared under a name, which may freeze a plan made for an empty table, only if it
// leaves the planner no choice; and none asks for `status = 'pending'` beside a key, which would read
// all that are pending.
const receiveAny = { name: 'receive-any', text: receiveSql('true') };

const receiveOrdered = {
  name: 'receive-ordered',
  // Only the first unfinished event of each aggregate, dead ones included. As a scalar the question
  // is put for each event by its key; as NOT EXISTS the planner may read all that is unfinished.
  text: receiveSql(`
    row_number() OVER (PARTITION BY aggregate_id ORDER BY position) = 1 AND (
      SELECT true FROM inbox_event earlier
      WHERE earlier.subscription = $1 AND earlier.aggregate_id = delivered.aggregate_id
        AND earlier.status <> 'done' LIMIT 1) IS NULL`),
};
