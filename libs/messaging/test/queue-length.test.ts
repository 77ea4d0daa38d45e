import { openQueuePool, transact } from '@pet/database';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claim } from '../src/claim.ts';
import type { Envelope } from '../src/index.ts';
import { markDone, type ClaimedEvent } from '../src/inbox.ts';
import { markSent, unsentEvents } from '../src/outbox.ts';
import { receive } from '../src/receive.ts';
import { asAdmin, openWorld, silentLog, type Party, type World } from './messaging-world.ts';

// The planner has not seen how long these queues are, and they are short enough to be read at once:
// what goes by index here does so always.
const queueLength = 4_000;
const batchSize = 20;
/** A claim looks at so many at once, of which it may take only some. */
const windowSize = 500;
const subscription = 's';

let world: World;
let order: Party;
/** Of one connection, so that a transaction can be opened on it. */
let pool: Pool;
let connection: PoolClient;
beforeAll(async () => {
  world = await openWorld();
  order = world.open('order');
  const url = world.database.moduleUrl('order');
  pool = openQueuePool({ module: 'order', url, log: silentLog, poolSize: 1 });
  connection = pool as unknown as PoolClient;
  // Enough for Postgres to settle on one plan, made for empty queues.
  for (let time = 0; time < 8; time += 1) {
    await send();
    await deliver([]);
    await take();
    await mark([]);
  }
  await asAdmin(world, fillSql('outbox_event (id, version', '1'));
  await asAdmin(world, fillSql('inbox_event (event_id, subscription', `'${subscription}'`));
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

const fillSql = (table: string, value: string) => `
  INSERT INTO "order".${table}, name, aggregate_id, envelope)
  SELECT id, ${value}, 'e', 'a-' || n, jsonb_build_object('id', id)
  FROM (SELECT n, uuidv7() AS id FROM generate_series(1, ${queueLength}) n) event`;

const send = async () => {
  const ids = (await unsentEvents(connection, batchSize)).map(({ id }) => id);
  await markSent(connection, ids, ids);
  return ids;
};
const deliver = (events: Envelope[]) =>
  receive(pool, { subscription, isOrdered: true, limit: batchSize, leaseMs: 60_000 }, events);
const take = async () => {
  const request = { subscription, limit: batchSize, leaseMs: 60_000, busyWith: [] };
  return (await claim(pool, { ...request, isOrdered: false })).events;
};
const mark = (events: ClaimedEvent[]) =>
  transact(order.client, async (tx) => ({
    result: await markDone(tx, subscription, events),
    read: await tx.$queryRaw<Read[]>`
      SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS count
      FROM pg_stat_xact_user_tables`,
  }));

interface Read {
  count: number;
}

/** What work returns, and how many rows it read for it. */
async function reading<Result>(work: () => Promise<Result>) {
  await pool.query('BEGIN');
  const result = await work();
  const { rows: read } = await pool.query<Read>(`
    SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS count
    FROM pg_stat_xact_user_tables`);
  await pool.query('COMMIT');
  return { result, read };
}

it('a batch of the outbox costs what it holds, however much waits behind it', async () => {
  const { result, read } = await reading(send);
  expect(result).toHaveLength(batchSize);
  expect(read[0]?.count).toBeLessThan(5 * batchSize);
});

it('a delivery to the inbox costs what it holds, however much waits before it', async () => {
  const envelopes = Array.from({ length: batchSize }, (_, index) => ({
    ...({ name: 'e' } as Envelope),
    id: crypto.randomUUID(),
    aggregateId: `b-${index}`,
  }));
  const { result, read } = await reading(() => deliver(envelopes));
  expect(result.events).toHaveLength(batchSize);
  expect(read[0]?.count).toBeLessThan(5 * batchSize);
});

it('a batch of the inbox costs what it holds, however much waits behind it', async () => {
  const claimed = await reading(take);
  expect(claimed.result).toHaveLength(batchSize);
  expect(claimed.read[0]?.count).toBeLessThan(2 * windowSize + 5 * batchSize);
  const marked = await mark(claimed.result);
  expect(marked.result).toHaveLength(batchSize);
  expect(marked.read[0]?.count).toBeLessThan(5 * batchSize);
});
