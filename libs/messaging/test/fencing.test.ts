import { openQueuePool } from '@pet/database';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultTiming } from '../src/bus-context.ts';
import { claim } from '../src/claim.ts';
import { handleBatch } from '../src/handle-batch.ts';
import { receive } from '../src/receive.ts';
import {
  defineSubscription,
  designArchived,
  systemClock,
  type Envelope,
  type Subscription,
} from '../src/index.ts';
import type { WorkerContext } from '../src/worker.ts';
import {
  effectsOf,
  openWorld,
  recordEffect,
  silentLog,
  statuses,
  type ArchivedEvent,
  type Party,
  type Tx,
  type World,
} from './messaging-world.ts';

let world: World;
let order: Party;
let pool: Pool;
beforeEach(async () => {
  world = await openWorld();
  order = world.open('order');
  pool = openQueuePool({ module: 'order', url: world.database.moduleUrl('order'), log: silentLog });
  const request = { subscription: 'order.archive', isOrdered: true, limit: 0, leaseMs: 0 };
  await receive(pool, request, [event]);
});
afterEach(async () => {
  await pool.end();
  await world.close();
});

const event: Envelope = {
  id: crypto.randomUUID(),
  name: 'design.archived',
  version: 1,
  occurredAt: '2026-03-01T12:00:00.000Z',
  aggregateId: 'd1',
  correlationId: 'c1',
  causationId: null,
  actor: { kind: 'system', id: 'builder' },
  traceparent: null,
  payload: { designId: 'd1' },
};

/** Claims at once and hands back the try; a lease of nothing lets the next claim follow. */
async function claimedTry() {
  const request = {
    subscription: 'order.archive',
    limit: 1,
    isOrdered: true,
    leaseMs: -1,
    busyWith: [],
  };
  return (await claim(pool, request)).events;
}

type Try = Awaited<ReturnType<typeof claimedTry>>;

/** Handles tries with one subscription and notes how each went. */
function worker(subscription: Subscription) {
  const outcomes: string[] = [];
  const context: WorkerContext = {
    module: 'order',
    pool,
    client: order.client,
    log: silentLog,
    clock: systemClock,
    timing: defaultTiming,
    metrics: { handled: (_, __, outcome) => outcomes.push(outcome) },
  };
  return { outcomes, handle: (tried: Try) => handleBatch(context, subscription, tried) };
}

const name = 'order.archive';
const events = [designArchived] as const;

describe('a try that was only slow', () => {
  it('has no effect once a later one has begun, nor after that one has ended', async () => {
    const handle = (archived: ArchivedEvent, tx: Tx) => recordEffect(tx, name, archived);
    const transactional = worker(defineSubscription({ name, events, handle }));
    const [slow, later] = [await claimedTry(), await claimedTry()];
    await transactional.handle(slow);
    expect(await effectsOf(order)).toEqual([]);
    for (const tried of [later, slow, later]) await transactional.handle(tried);
    expect(await effectsOf(order)).toEqual(['d1']);
    const { outcomes } = transactional;
    expect(outcomes).toEqual(['superseded', 'done', 'superseded', 'superseded']);
  });

  it('cannot undo the success of a later one by failing at last', async () => {
    const [slow, later] = [await claimedTry(), await claimedTry()];
    const performing = (perform: () => Promise<void>) =>
      worker(defineSubscription({ name, events, perform }));
    await performing(async () => undefined).handle(later);
    await performing(() => Promise.reject(new Error('no'))).handle(slow);
    expect(await statuses(order, 'inboxEvent')).toEqual({ done: 1 });
  });
});
