import { openPool, transact } from '@pet/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claim } from '../src/claim.ts';
import { markDone, type ClaimedEvent } from '../src/inbox.ts';
import { markSent, unsentEvents } from '../src/outbox.ts';
import { asAdmin, openWorld, silentLog, type Party, type World } from './messaging-world.ts';

// The planner has not seen how long these queues are, and they are short enough to be read at once:
// what goes by index here does so always.
const queueLength = 4_000;
const batchSize = 20;
const subscription = 's';

let world: World;
let pool: Pool;
let order: Party;
beforeAll(async () => {
  world = await openWorld();
  pool = openPool({ module: 'order', url: world.database.moduleUrl('order'), log: silentLog });
  order = world.open('order');
  // Enough for Postgres to settle on one plan, made for an empty inbox.
  for (let time = 0; time < 8; time += 1) await mark([]);
  await asAdmin(world, fillSql('outbox_event', 'version', '1'));
  await asAdmin(world, fillSql('inbox_event', 'subscription', `'${subscription}'`));
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

const fillSql = (table: string, column: string, value: string) =>
  `
  INSERT INTO "order".${table} (id_, name, aggregate_id, envelope, ${column})
  SELECT id, 'e', 'a-' || n, jsonb_build_object('id', id), ${value}
  FROM (SELECT n, uuidv7() AS id FROM generate_series(1, ${queueLength}) n) event`.replace(
    'id_',
    table === 'outbox_event' ? 'id' : 'event_id',
  );

interface Read {
  count: number;
}

it('a batch of the outbox costs what it holds, however much waits behind it', async () => {
  const connection = await pool.connect();
  await connection.query('BEGIN');
  const batch = await unsentEvents(connection, batchSize);
  const ids = batch.map(({ id }) => id);
  await markSent(connection, ids, ids);
  const { rows } = await connection.query<Read>(`
    SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS count
    FROM pg_stat_xact_user_tables`);
  await connection.query('COMMIT');
  connection.release();
  expect(ids).toHaveLength(batchSize);
  expect(rows[0]?.count).toBeLessThan(5 * batchSize);
});

it('a batch of the inbox costs what it holds, however much waits behind it', async () => {
  const request = { subscription, limit: batchSize, leaseMs: 60_000, busyWith: [] };
  const { events } = await claim(pool, { ...request, isOrdered: false });
  const { marked, read } = await mark(events);
  expect(marked).toHaveLength(batchSize);
  expect(read[0]?.count).toBeLessThan(5 * batchSize);
});

function mark(events: ClaimedEvent[]) {
  return transact(order.client, async (tx) => ({
    marked: await markDone(tx, subscription, events),
    read: await tx.$queryRaw<Read[]>`
      SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS count
      FROM pg_stat_xact_user_tables`,
  }));
}
