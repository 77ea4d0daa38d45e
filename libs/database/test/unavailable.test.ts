import type { TestDatabase } from '@pet/testing';
import { createProbeDatabase, ProbeClient } from '@pet/testing/probe';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import {
  DatabaseBusyError,
  isDatabaseUnavailable,
  openDatabase,
  openQueuePool,
  transact,
} from '../src/index.ts';
import { sql } from './database-world.ts';

let database: TestDatabase;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
beforeAll(async () => {
  database = await createProbeDatabase(inject('postgresAdminUrl'), ['order']);
});
afterAll(() => database.drop());

async function withClient(poolSize: number, work: (client: ProbeClient) => Promise<void>) {
  const url = database.moduleUrl('order');
  const client = openDatabase({ module: 'order', url, PrismaClient: ProbeClient, poolSize, log });
  try {
    await work(client);
  } finally {
    await client.$disconnect();
  }
}

/** Why a query failed; fails itself when the query did not. */
const failureOf = async (query: PromiseLike<unknown>): Promise<unknown> => {
  try {
    await query;
  } catch (error) {
    return error;
  }
  throw new Error('the query was answered');
};

/** Starts a query now; Prisma's promises begin only when somebody waits for them. */
const begin = <Result>(query: PromiseLike<Result>): Promise<Result> =>
  Promise.resolve(query.then((result) => result));

/** Ends the session that runs this statement, once it does. */
async function terminate(statement: string): Promise<void> {
  await vi.waitUntil(async () => {
    const ended = await sql(
      database.adminUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%' || $1 || '%'`,
      [statement],
    );
    return ended.length > 0;
  });
}

describe.concurrent('a plain query while the database does not serve', () => {
  it('is known as unavailable when slow queries hold the whole pool', () =>
    withClient(1, async (client) => {
      const slow = begin(client.$queryRaw`SELECT pg_sleep(4)::text`);
      expect(isDatabaseUnavailable(await failureOf(client.subject.count()))).toBe(true);
      await slow;
      expect(await client.subject.count()).toBeTypeOf('number');
    }));

  it('is known as unavailable when its session is ended, and the next one is answered', () =>
    withClient(1, async (client) => {
      const cut = failureOf(begin(client.$queryRaw`SELECT pg_sleep(4)::text /* cut plain */`));
      await terminate('cut plain');
      expect(isDatabaseUnavailable(await cut)).toBe(true);
      expect(await client.subject.count()).toBeTypeOf('number');
    }));

  it('is known as unavailable when it runs into the statement timeout', () =>
    withClient(1, async (client) => {
      const failure = await failureOf(client.$queryRaw`SELECT pg_sleep(9)::text`);
      expect(isDatabaseUnavailable(failure)).toBe(true);
    }));

  it('is known as unavailable when it waits too long for a lock', () =>
    withClient(1, async (client) => {
      const holder = new pg.Client({ connectionString: database.adminUrl });
      await holder.connect();
      await holder.query('BEGIN; SELECT pg_advisory_xact_lock(4711)');
      const failure = await failureOf(client.$queryRaw`SELECT pg_advisory_xact_lock(4711)::text`);
      await holder.end();
      expect(isDatabaseUnavailable(failure)).toBe(true);
    }));

  it('is known as unavailable when nobody listens at the address', async () => {
    const url = 'postgres://nobody:none@127.0.0.1:1/none';
    const client = openDatabase({ module: 'order', url, PrismaClient: ProbeClient, log });
    expect(isDatabaseUnavailable(await failureOf(client.subject.count()))).toBe(true);
  });

  it('is known as unavailable on a plain pool too', async () => {
    const pool = openQueuePool({
      module: 'order',
      url: database.moduleUrl('order'),
      poolSize: 1,
      log,
    });
    const cut = failureOf(pool.query('SELECT pg_sleep(4) /* cut pool */'));
    await terminate('cut pool');
    expect(isDatabaseUnavailable(await cut)).toBe(true);
    await pool.end();
  });

  it('is not taken for unavailable when the statement itself is at fault', () =>
    withClient(1, async (client) => {
      const faults = [
        client.$queryRaw`SELECT 1 / 0`,
        client.$queryRaw`SELECT * FROM nowhere`,
        client.subject.create({ data: { id: 'at fault', counter: -1 } }),
        client.subject.findUniqueOrThrow({ where: { id: 'nobody' } }),
      ];
      for (const fault of faults) {
        expect(isDatabaseUnavailable(await failureOf(fault))).toBe(false);
      }
    }));
});

describe('work inside a transaction', () => {
  it('that loses its session before the commit is told as busy: nothing was done', () =>
    withClient(1, async (client) => {
      const cut = failureOf(
        transact(client, (tx) => begin(tx.$queryRaw`SELECT pg_sleep(4)::text /* cut work */`)),
      );
      await terminate('cut work');
      expect(await cut).toBeInstanceOf(DatabaseBusyError);
    }));
});
