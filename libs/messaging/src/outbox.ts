import type { TransactionClient } from '@pet/database';
import type { Pool, PoolClient } from 'pg';
import type { Envelope } from './envelope.ts';
import type { Reference } from './transport.ts';

// An event is `pending` until the transport has taken it, `sent` until every subscription has it,
// and then `confirmed`.

const lengthMax = 64 * 1024;

/** An event as the outbox keeps it. */
export type EventText = string;

/**
 * Throws for an event that is too large to be carried: it tells that something has changed, it does
 * not transport it.
 */
export function eventTextOf(envelope: Envelope): EventText {
  const text = JSON.stringify(envelope);
  if (text.length <= lengthMax) return text;
  throw new Error(`${envelope.name} is longer than ${lengthMax} characters`);
}

/** Adds events to the module's outbox, in the order given and in the caller's transaction. */
export async function addToOutbox(tx: TransactionClient, events: EventText[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO outbox_event (id, name, version, aggregate_id, envelope)
    SELECT (event->>'id')::uuid, event->>'name', (event->>'version')::int, event->>'aggregateId', event
    FROM jsonb_array_elements(${`[${events.join(',')}]`}::jsonb)
      WITH ORDINALITY AS list (event, position)
    ORDER BY position`;
}

/**
 * The oldest unsent events. By status, never by position: a transaction that began earlier may
 * commit later, and its events then stand before ones that have long been sent.
 */
export async function unsentEvents(connection: PoolClient, limit: number): Promise<Envelope[]> {
  const { rows } = await connection.query<{ envelope: Envelope }>({
    name: 'unsent-events',
    text: `SELECT envelope FROM outbox_event WHERE status = 'pending' ORDER BY seq LIMIT $1`,
    values: [limit],
  });
  return rows.map(({ envelope }) => envelope);
}

/** An event that the transport keeps no reference to has reached every subscription already. */
export async function markSent(
  connection: PoolClient,
  ids: readonly string[],
  references: readonly Reference[],
): Promise<void> {
  await connection.query(
    `UPDATE outbox_event event
     SET status = CASE WHEN reference IS NULL THEN 'confirmed' ELSE 'sent' END,
         sent_at = now(), transport_ref = reference
     FROM unnest($1::uuid[], $2::text[]) AS taken (id, reference) WHERE event.id = taken.id`,
    [ids, references],
  );
}

export async function countFailedSend(connection: PoolClient, ids: string[]): Promise<void> {
  await connection.query(
    'UPDATE outbox_event SET attempts = attempts + 1 WHERE id = ANY($1::uuid[])',
    [ids],
  );
}

export interface OutboxLag {
  pending: number;
  /** Age of the oldest unsent event; 0 when there is none. */
  oldestSeconds: number;
  /** Sent, but not yet known to have reached every subscription. */
  unconfirmed: number;
}

export async function outboxLag(pool: Pool): Promise<OutboxLag> {
  const { rows } = await pool.query<OutboxLag>(`
    SELECT count(*)::int AS pending,
           coalesce(extract(epoch FROM now() - min(created_at)), 0)::float AS "oldestSeconds",
           (SELECT count(*)::int FROM outbox_event WHERE status = 'sent') AS unconfirmed
    FROM outbox_event WHERE status = 'pending'`);
  return rows[0] ?? { pending: 0, oldestSeconds: 0, unconfirmed: 0 };
}
