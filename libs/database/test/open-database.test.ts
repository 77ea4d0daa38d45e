import { ProbeClient, createProbeDatabase } from '@pet/testing/probe';
import type { TestDatabase } from '@pet/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openDatabase, openQueuePool } from '../src/index.ts';
import { sql } from './database-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createProbeDatabase(inject('postgresAdminUrl'), ['order', 'user']);
});
afterAll(() => database.drop());

function openOrder() {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const url = database.moduleUrl('order');
  const options = { module: 'order', url, log, poolSize: 2 } as const;
  return { log, options, client: openDatabase({ ...options, PrismaClient: ProbeClient }) };
}

const endAllSessions = () =>
  sql(
    database.adminUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'pet_order' AND datname = current_database()`,
  );

describe('openDatabase', () => {
  it("reaches the module's own tables, by models and by unqualified SQL", async () => {
    const { client } = openOrder();
    await client.subject.create({ data: { id: 'mine' } });
    expect(await client.$queryRaw`SELECT id FROM subject`).toEqual([{ id: 'mine' }]);
    expect(await sql(database.adminUrl, 'SELECT id FROM "order".subject')).toHaveLength(1);
    expect(await sql(database.adminUrl, 'SELECT id FROM "user".subject')).toHaveLength(0);
    await client.$disconnect();
  });

  it('keeps the moment of a date on a server that lives in another time zone', async () => {
    await sql(database.adminUrl, `ALTER ROLE pet_order SET timezone = 'Pacific/Auckland'`);
    const { client } = openOrder();
    const moment = new Date('2026-11-02T09:00:00.000Z');
    const [row] = await client.$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM ${moment}::timestamptz)::float8 AS seconds`;
    expect(row?.seconds).toBe(moment.getTime() / 1000);
    await client.$disconnect();
  });

  it('limits statements, locks, idle and whole transactions on the server', async () => {
    const { client } = openOrder();
    const settings = await client.$queryRaw`
      SELECT name, setting FROM pg_settings WHERE name LIKE '%\\_timeout' AND setting <> '0'
        AND name IN ('statement_timeout', 'lock_timeout', 'transaction_timeout',
                     'idle_in_transaction_session_timeout') ORDER BY name`;
    expect(settings).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '5000' },
      { name: 'lock_timeout', setting: '2000' },
      { name: 'statement_timeout', setting: '5000' },
      { name: 'transaction_timeout', setting: '7000' },
    ]);
    await client.$disconnect();
  });

  it('survives the death of its idle connections, and says so', async () => {
    const { client, log } = openOrder();
    await client.subject.count();
    await endAllSessions();
    await vi.waitUntil(() => log.warn.mock.calls.length > 0);
    expect(await client.subject.count()).toBeGreaterThanOrEqual(0);
    await client.$disconnect();
  });
});

describe('openQueuePool', () => {
  it('survives the death of idle and of borrowed connections', async () => {
    const { options, log } = openOrder();
    const pool = openQueuePool(options);
    const borrowed = await pool.connect();
    await pool.query('SELECT 1');
    await endAllSessions();
    await vi.waitUntil(() => pool.idleCount === 0);
    expect(log.warn).toHaveBeenCalled();
    borrowed.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
