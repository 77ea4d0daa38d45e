import type { TransactionClient } from '@pet/database';
import type { Pool, PoolClient } from 'pg';
import type { Envelope } from './envelope.ts';

/** Adds an event to the module's outbox, in the caller's transaction. */
export async function addToOutbox(tx: TransactionClient, envelope: Envelope): Promise<void> {
  const { id, name, version, aggregateId } = envelope;
  await tx.$executeRaw`
    INSERT INTO outbox_event (id, name, version, aggregate_id, envelope)
    VALUES (${id}::uuid, ${name}, ${version}, ${aggregateId}, ${JSON.stringify(envelope)}::jsonb)`;
}

/**
 * The oldest unsent events. By status, never by position: a transaction that began earlier may
 * commit later, and its events then stand before ones that have long been sent.
 */
export async function unsentEvents(connection: PoolClient, limit: number): Promise<Envelope[]> {
  const { rows } = await connection.query<{ envelope: Envelope }>(
    `SELECT envelope FROM outbox_event WHERE status = 'pending' ORDER BY seq LIMIT $1`,
    [limit],
  );
  return rows.map(({ envelope }) => envelope);
}

export async function markSent(connection: PoolClient, ids: string[]): Promise<void> {
  await connection.query(
    `UPDATE outbox_event SET status = 'sent', sent_at = now() WHERE id = ANY($1::uuid[])`,
    [ids],
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
}

export async function outboxLag(pool: Pool): Promise<OutboxLag> {
  const { rows } = await pool.query<OutboxLag>(`
    SELECT count(*)::int AS pending,
           coalesce(extract(epoch FROM now() - min(created_at)), 0)::float AS "oldestSeconds"
    FROM outbox_event WHERE status = 'pending'`);
  return rows[0] ?? { pending: 0, oldestSeconds: 0 };
}
