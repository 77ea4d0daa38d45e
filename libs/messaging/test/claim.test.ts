import { openQueuePool } from '@pet/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claim, type ClaimRequest } from '../src/claim.ts';
import type { Envelope } from '../src/index.ts';
import { receive, type TakeRequest } from '../src/receive.ts';
import { names, openWorld, silentLog, type World } from './messaging-world.ts';

let world: World;
let pool: Pool;
beforeAll(async () => {
  world = await openWorld();
  const url = world.database.moduleUrl('order');
  pool = openQueuePool({ module: 'order', url, log: silentLog });
});
beforeEach(() => pool.query('DELETE FROM inbox_event'));
afterAll(async () => {
  await pool.end();
  await world.close();
});

const deliver = async (aggregateIds: string[], more: Partial<TakeRequest> = {}) => {
  const request = { subscription: 's', isOrdered: true, limit: 0, leaseMs: 60_000, ...more };
  const envelopes = aggregateIds.map((aggregateId) => ({
    ...({ name: 'design.archived' } as Envelope),
    id: crypto.randomUUID(),
    aggregateId,
  }));
  return { envelopes, ...(await receive(pool, request, envelopes)) };
};

const take = async (limit: number, more: Partial<ClaimRequest> = {}) => {
  const common = { subscription: 's', isOrdered: true, leaseMs: 60_000, busyWith: [] };
  const request = { ...common, limit, ...more };
  const { events: claimed } = await claim(pool, request);
  return claimed.map(({ envelope }) => envelope.aggregateId);
};

describe('claim', () => {
  it('takes the oldest, one of each aggregate, and none again', async () => {
    await deliver(['a', 'a', 'b', 'c', 'b']);
    expect(await take(2)).toEqual(['a', 'b']);
    expect(await take(9)).toEqual(['c']);
    expect(await take(9)).toEqual([]);
  });

  it('takes events as they come where order does not matter', async () => {
    await deliver(['a', 'a', 'b']);
    expect(await take(2, { isOrdered: false })).toEqual(['a', 'a']);
    expect(await take(2, { isOrdered: false })).toEqual(['b']);
  });

  it('finds the others behind a long queue of one aggregate', async () => {
    await deliver([...Array<string>(1_200).fill('busy'), 'calm', 'busy']);
    expect(await take(3)).toEqual(['busy', 'calm']);
  });

  it('takes each once when many claim at the same time', async () => {
    await deliver(names('d', 40));
    const claims = await Promise.all(Array.from({ length: 8 }, () => take(10)));
    const all = [...claims, await take(40)].flat();
    expect(all.sort()).toEqual(names('d', 40).sort());
  });

  it('leaves alone what the worker is still busy with after its lease', async () => {
    await deliver(['a', 'b']);
    const request = { subscription: 's', limit: 1, isOrdered: true, leaseMs: -1, busyWith: [] };
    const busyWith = (await claim(pool, request)).events.map(({ envelope }) => envelope.id);
    expect(await take(9, { busyWith })).toEqual(['b']);
    expect(await take(9)).toEqual(['a']);
  });

  it('tells fresh events from tried ones', async () => {
    await deliver(['a', 'b']);
    expect(await take(9, { isFresh: false })).toEqual([]);
    expect(await take(9, { isFresh: true })).toEqual(['a', 'b']);
    await pool.query('UPDATE inbox_event SET available_at = now()');
    expect(await take(9, { isFresh: true })).toEqual([]);
    expect(await take(9, { isFresh: false })).toEqual(['a', 'b']);
  });
});

describe('a delivery', () => {
  const taken = ({ events }: Awaited<ReturnType<typeof deliver>>) =>
    events.map(({ envelope }) => envelope.aggregateId);

  it('takes for free places what is first of its aggregate, and leaves the rest to a claim', async () => {
    const delivery = await deliver(['a', 'a', 'b', 'c', 'd'], { limit: 3 });
    expect(taken(delivery)).toEqual(['a', 'b', 'c']);
    expect(delivery.othersPending).toBe(true);
    expect(await take(9)).toEqual(['d']);
  });

  it('leaves an event whose aggregate has an unfinished one, even a dead one', async () => {
    await deliver(['a', 'b']);
    await pool.query(`UPDATE inbox_event SET status = 'dead' WHERE aggregate_id = 'a'`);
    expect(taken(await deliver(['a', 'b', 'c'], { limit: 9 }))).toEqual(['c']);
    await pool.query(`UPDATE inbox_event SET status = 'done', done_at = now()`);
    expect(taken(await deliver(['a', 'b'], { limit: 9 }))).toEqual(['a', 'b']);
  });

  it('takes events as they come where order does not matter', async () => {
    const delivery = await deliver(['a', 'a', 'a'], { limit: 2, isOrdered: false });
    expect(taken(delivery)).toEqual(['a', 'a']);
    expect(await take(9, { isOrdered: false })).toEqual(['a']);
  });

  it('counts the first try, and nobody else takes what it has taken until its lease is over', async () => {
    const { events, envelopes } = await deliver(['a'], { limit: 1, leaseMs: -1 });
    expect(events).toEqual([{ envelope: envelopes[0], attempt: 1 }]);
    const again = { subscription: 's', limit: 1, isOrdered: true, leaseMs: 1, busyWith: [] };
    expect((await claim(pool, again)).events).toEqual([{ envelope: envelopes[0], attempt: 2 }]);
  });

  it('that is repeated takes nothing', async () => {
    const { envelopes } = await deliver(['a'], { limit: 1, leaseMs: -1 });
    const request = { subscription: 's', isOrdered: true, limit: 1, leaseMs: -1 };
    expect(await receive(pool, request, envelopes)).toEqual({ events: [], othersPending: false });
  });
});
