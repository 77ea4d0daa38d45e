import { byIndex, sessionOptions } from '@pet/database';
import { createProbeDatabase } from '@pet/testing/probe';
import pg from 'pg';
import { fillSql } from './event-world.ts';

/**
 * The rows that an event costs, written by two connections in batches without a bus: what PostgreSQL
 * on this machine allows. Answers the milliseconds for so many events.
 */
export async function writeBySqlAlone(adminUrl: string, count: number): Promise<number> {
  const database = await createProbeDatabase(adminUrl, ['builder', 'order']);
  const options = sessionOptions(byIndex);
  const connections = [sendSql, handleSql].map((sql) => ({
    sql,
    connection: new pg.Client({ connectionString: database.adminUrl, options }),
  }));
  await Promise.all(connections.map(({ connection }) => connection.connect()));
  await connections[0]?.connection.query(fillSql, [count]);
  const startedAt = performance.now();
  await Promise.all(
    connections.map(async ({ sql, connection }) => {
      let rows = 0;
      while (rows < count) rows += (await connection.query(sql)).rowCount ?? 0;
    }),
  );
  const durationMs = performance.now() - startedAt;
  await Promise.all(connections.map(({ connection }) => connection.end()));
  await database.drop();
  return durationMs;
}

const sendSql = `
  WITH sent AS (
    UPDATE builder.outbox_event SET status = 'confirmed', sent_at = now()
    WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM builder.outbox_event WHERE status = 'pending' ORDER BY seq LIMIT 500))
    RETURNING *)
  INSERT INTO "order".inbox_event (subscription, event_id, name, aggregate_id, envelope)
  SELECT 'order.record', id, name, aggregate_id, envelope FROM sent`;

const handleSql = `
  WITH done AS (
    UPDATE "order".inbox_event SET status = 'done', done_at = now()
    WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM "order".inbox_event
      WHERE subscription = 'order.record' AND status = 'pending' ORDER BY seq LIMIT 500))
    RETURNING *)
  INSERT INTO "order".effect (subscription, event_id, subject_id)
  SELECT subscription, event_id, aggregate_id FROM done`;
