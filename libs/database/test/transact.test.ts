import { ProbeClient, createProbeDatabase } from '@pet/testing/probe';
import type { TestDatabase } from '@pet/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import {
  afterCommit,
  beforeCommit,
  isInsideTransaction,
  openDatabase,
  transact,
  TransactionOutcomeUnknownError,
} from '../src/index.ts';
import { sql } from './database-world.ts';

let database: TestDatabase;
let client: ProbeClient;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
beforeAll(async () => {
  database = await createProbeDatabase(inject('postgresAdminUrl'), ['order']);
  client = openDatabase({
    module: 'order',
    url: database.moduleUrl('order'),
    PrismaClient: ProbeClient,
    log,
  });
});
afterAll(async () => {
  await client.$disconnect();
  await database.drop();
});

let subjects = 0;
async function newSubject(): Promise<string> {
  subjects += 1;
  const { id } = await client.subject.create({ data: { id: `subject-${subjects}` } });
  return id;
}
const counterOf = async (id: string) =>
  (await client.subject.findUniqueOrThrow({ where: { id } })).counter;

describe('transact', () => {
  it('commits what the work wrote and returns its result', async () => {
    const id = await newSubject();
    const result = await transact(client, async (tx) => {
      await tx.subject.update({ where: { id }, data: { counter: 7 } });
      return 'written';
    });
    expect([result, await counterOf(id)]).toEqual(['written', 7]);
  });

  it('rolls everything back when the work throws', async () => {
    const id = await newSubject();
    const work = transact(client, async (tx) => {
      await tx.subject.update({ where: { id }, data: { counter: 7 } });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await counterOf(id)).toBe(0);
  });

  it('loses no update to serialization failures', async () => {
    const id = await newSubject();
    const increment = () =>
      transact(
        client,
        async (tx) => {
          const { counter } = await tx.subject.findUniqueOrThrow({ where: { id } });
          await tx.subject.update({ where: { id }, data: { counter: counter + 1 } });
        },
        { isolationLevel: 'RepeatableRead' },
      );
    await Promise.all([increment(), increment(), increment()]);
    expect(await counterOf(id)).toBe(3);
  });

  it('resolves a deadlock by running one side again', async () => {
    const [a, b] = [await newSubject(), await newSubject()];
    const bothHaveOne = barrier(2);
    const crossing = (first: string, second: string) =>
      transact(client, async (tx) => {
        await tx.subject.update({ where: { id: first }, data: { counter: { increment: 1 } } });
        await bothHaveOne();
        await tx.subject.update({ where: { id: second }, data: { counter: { increment: 1 } } });
      });
    await Promise.all([crossing(a, b), crossing(b, a)]);
    expect([await counterOf(a), await counterOf(b)]).toEqual([2, 2]);
  });

  it('gives up after four conflicts', async () => {
    let runs = 0;
    const work = transact(client, async (tx) => {
      runs += 1;
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`;
    });
    await expect(work).rejects.toThrow();
    expect(runs).toBe(4);
  });

  it('does not repeat work that failed for a reason of its own', async () => {
    let runs = 0;
    const work = transact(client, async (tx) => {
      runs += 1;
      await tx.subject.create({ data: { id: 'broken', counter: -1 } });
    });
    await expect(work).rejects.toThrow('subject_counter');
    expect(runs).toBe(1);
  });

  it('knows whether it is inside, also after work that was left running', async () => {
    expect(isInsideTransaction()).toBe(false);
    const inside: boolean[] = [];
    let leftRunning = Promise.resolve();
    await transact(client, async () => {
      inside.push(isInsideTransaction());
      leftRunning = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => client.subject.count())
        .then(() => void inside.push(isInsideTransaction()));
    });
    await leftRunning;
    expect([...inside, isInsideTransaction()]).toEqual([true, false, false]);
  });

  it('refuses to open a transaction inside a transaction', async () => {
    const work = transact(client, () => transact(client, async () => undefined));
    await expect(work).rejects.toThrow('inside a transaction');
  });

  it('calls back after the commit, once, and not after a rollback', async () => {
    const calls: string[] = [];
    let runs = 0;
    await transact(client, async (tx) => {
      runs += 1;
      afterCommit(() => calls.push(`run ${runs}`));
      if (runs === 1) {
        await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`;
      }
    });
    expect(calls).toEqual(['run 2']);
    expect(() => afterCommit(() => undefined)).toThrow('outside a transaction');
  });

  it('writes what was put off until the work has ended, as a part of it', async () => {
    const id = await newSubject();
    const putOff = (counter: number) =>
      transact(client, async (tx) => {
        beforeCommit(async () => {
          await tx.subject.update({ where: { id }, data: { counter } });
        });
        await tx.subject.update({ where: { id }, data: { counter: 1 } });
      });
    await putOff(2);
    expect(await counterOf(id)).toBe(2);
    await expect(putOff(-1)).rejects.toThrow('subject_counter');
    expect(await counterOf(id)).toBe(2);
    expect(() => beforeCommit(async () => undefined)).toThrow('outside a transaction');
  });

  it('says that the outcome is unknown when the connection dies before the commit is answered', async () => {
    const id = await newSubject();
    const work = transact(client, async (tx) => {
      await tx.subject.update({ where: { id }, data: { counter: 7 } });
      const rows = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await sql(database.adminUrl, `SELECT pg_terminate_backend(${rows[0]?.pid})`);
      await vi.waitUntil(() => log.warn.mock.calls.length > 0);
    });
    await expect(work).rejects.toThrow(TransactionOutcomeUnknownError);
    expect(await counterOf(id)).toBe(0);
  });
});

/** Resolves for all once `count` have arrived; later arrivals pass. */
function barrier(count: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived >= count) open();
    return opened;
  };
}
