import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { installation, startDatabase } from '../stack/installation.ts';
import { freePorts } from '../stack/ports.ts';
import { prepareDatabase } from '../stack/prepare-database.ts';
import { localSecrets } from '../stack/secrets.ts';
import { seedOnce } from '../stack/seed-once.ts';
import { balanceBooks } from '../topology/books.ts';

it('the books of a cutover notice what was lost and what was doubled', async () => {
  const client = await openDemonstration();
  const ids = async (table: string) =>
    new Set((await client.query<{ id: string }>(`SELECT id FROM ${table}`)).rows.map((r) => r.id));
  const told = { acknowledged: await ids('"order"."order"'), designs: await ids('builder.design') };
  const paid = (await client.query<{ number: string; event: string }>(paidOrders)).rows;
  // The demonstration sends no mail; as if each had come once.
  const mails = new Map(
    paid.map(({ number, event }) => [number, [{ messageId: `<${event}@shop>`, copies: 1 }]]),
  );
  const mailsOf = async (orderNumber: string) => mails.get(orderNumber) ?? [];
  const counts = async () => {
    const books = { databaseUrl: client.url, mailsOf };
    const balances = await balanceBooks(books, new Date(0), told, 0);
    return Object.fromEntries(balances.map(({ what, count }) => [what, count]));
  };
  // Orders of the demonstration that nobody has paid are in the books from the beginning.
  const before = await counts();

  // Not one of a name is left in the inbox to tell that it is wanted.
  const unheard = (await client.query(subscriptionDeaf)).rowCount ?? 0;
  expect(unheard).toBeGreaterThan(0);
  mails.set(paid[0]!.number, []);
  for (const mail of mails.get(paid[1]!.number) ?? []) mail.copies = 2;
  // A lost order leaves its lines behind, which the database would not allow.
  await client.query('SET session_replication_role = replica');
  for (const wrong of [orderLost, orderDoubled, eventDoubled, eventUnsent, eventLost])
    expect((await client.query(wrong)).rowCount, wrong).toBe(1);

  const after = await counts();
  const more = Object.keys(after).map((what) => [what, (after[what] ?? 0) - (before[what] ?? 0)]);
  expect(Object.fromEntries(more)).toMatchObject({
    'orders acknowledged and not kept': 1,
    'orders kept and not acknowledged': 1,
    'events of an order not sent exactly once': 3,
    'events of a design not sent exactly once': 1,
    'payments not confirmed by exactly one mail': 2,
    'events not applied by each subscription that wants them': 2 + unheard,
    'events applied by analytics without exactly one fact': 1 + unheard,
  });
}, 120_000);

async function openDemonstration(): Promise<pg.Client & { url: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-books-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const [ports, secrets] = [await freePorts(), await localSecrets(dataDir)];
  const shop = installation({ ports, secrets, dataDir, given: {} });
  const server = await startDatabase(shop);
  onTestFinished(async () => server?.stop());
  await prepareDatabase(shop);
  await seedOnce(shop, 'demo');
  const client = new pg.Client({ connectionString: shop.databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  return Object.assign(client, { url: shop.databaseUrl });
}

const order = (position: number) =>
  `(SELECT id FROM "order"."order" ORDER BY placed_at, id LIMIT 1 OFFSET ${position})`;
const orderLost = `DELETE FROM "order"."order" WHERE id = ${order(0)}`;
const orderDoubled = `
  INSERT INTO "order"."order"
  SELECT (jsonb_populate_record(kept, jsonb_build_object(
    'id', gen_random_uuid(), 'number', 'doubled', 'cart_id', gen_random_uuid(),
    'tracking_token', 'doubled', 'idempotency_key', 'doubled'))).*
  FROM "order"."order" AS kept WHERE id = ${order(0)}`;
const eventDoubled = `
  INSERT INTO "order".outbox_event
  SELECT (jsonb_populate_record(sent, jsonb_build_object('id', gen_random_uuid()))).*
  FROM "order".outbox_event AS sent WHERE name = 'order.placed' AND aggregate_id = ${order(2)}::text`;
const created = (direction: 'ASC' | 'DESC') =>
  `(SELECT id FROM builder.outbox_event WHERE name = 'design.created' ORDER BY seq ${direction} LIMIT 1)`;
const eventUnsent = `DELETE FROM builder.outbox_event WHERE id = ${created('DESC')}`;
const eventLost = `DELETE FROM analytics.inbox_event WHERE event_id = ${created('ASC')}`;
const subscriptionDeaf = `DELETE FROM analytics.inbox_event WHERE name = 'order.shipped'`;
const paidOrders = `
  SELECT placed.number, sent.id AS event
  FROM "order".outbox_event AS sent JOIN "order"."order" AS placed
    ON placed.id::text = sent.aggregate_id
  WHERE sent.name = 'order.paid' ORDER BY placed.placed_at DESC`;
