import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineEvent, defineSubscription, designArchived, fakeClock } from '../src/index.ts';
import { z } from 'zod';
import {
  archive,
  asAdmin,
  effectsOf,
  names,
  openWorld,
  recordEffect,
  statuses,
  type ArchivedEvent,
  type Party,
  type Tx,
  type World,
} from './messaging-world.ts';

let world: World;
let builder: Party;
beforeEach(async () => {
  world = await openWorld();
  builder = world.open('builder');
});
afterEach(() => world.close());

/** Starts `order` with one handler; `fail` decides per try whether it throws after its effect. */
async function orderThat(fail: (event: ArchivedEvent, tryNumber: number) => boolean) {
  const tries = new Map<string, number>();
  const subscription = defineSubscription({
    name: 'order.archive',
    events: [designArchived],
    handle: async (event, tx: Tx) => {
      const tryNumber = (tries.get(event.id) ?? 0) + 1;
      tries.set(event.id, tryNumber);
      await recordEffect(tx, 'order.archive', event);
      if (fail(event, tryNumber)) throw new Error('cannot handle this');
    },
  });
  const order = world.open('order', { subscriptions: [subscription] });
  await Promise.all([builder.bus.start(), order.bus.start()]);
  return { order, triesOf: () => [...tries.values()] };
}

describe('a failing event', () => {
  it('has no effect until the try that succeeds', async () => {
    const { order, triesOf } = await orderThat((_, tryNumber) => tryNumber < 3);
    await archive(builder, 'd1');
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 1 });
    expect(await effectsOf(order)).toEqual(['d1']);
    expect(triesOf()).toEqual([3]);
  });

  it('is dead after five tries and delays no other', async () => {
    const { order, triesOf } = await orderThat((event) => event.aggregateId === 'poison');
    for (const id of ['poison', ...names('d', 10)]) await archive(builder, id);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 10, dead: 1 });
    expect((await effectsOf(order)).sort()).toEqual(names('d', 10));
    expect(Math.max(...triesOf())).toBe(5);
    expect(await order.bus.deadLetters.list()).toMatchObject([
      {
        subscription: 'order.archive',
        name: 'design.archived',
        aggregateId: 'poison',
        attempts: 5,
        lastError: 'cannot handle this',
      },
    ]);
  });

  it('holds back the later events of its aggregate, in order, while it is retried', async () => {
    const { order } = await orderThat((event, tryNumber) => tryNumber <= 2 && isFirst(event));
    let first: string | undefined;
    const isFirst = (event: ArchivedEvent) =>
      event.aggregateId === 'a' && (first ??= event.id) === event.id;
    // In one transaction, so that all four are there before the first is tried again.
    await archive(builder, 'a', 'a', 'b', 'a');
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 4 });
    const published = await builder.client.outboxEvent.findMany({ orderBy: { seq: 'asc' } });
    const handled = await order.client.effect.findMany({ orderBy: { id: 'asc' } });
    const idsOf = (subject: string) => ({
      published: published.filter((e) => e.aggregateId === subject).map((e) => e.id),
      handled: handled.filter((e) => e.subjectId === subject).map((e) => e.eventId),
    });
    expect(idsOf('a').handled).toEqual(idsOf('a').published);
    expect(handled[0]?.subjectId).toBe('b');
  });

  it('parks its aggregate, and only that, once it is dead', async () => {
    let isMended = false;
    let first: string | undefined;
    const { order } = await orderThat((event) => {
      if (event.aggregateId === 'parked') first ??= event.id;
      return !isMended && event.id === first;
    });
    for (const id of ['parked', 'free', 'parked', 'free']) await archive(builder, id);
    await expect.poll(() => order.bus.deadLetters.list()).toHaveLength(1);
    await archive(builder, 'free');
    await expect.poll(() => effectsOf(order)).toEqual(['free', 'free', 'free']);
    expect(await statuses(order, 'inboxEvent')).toEqual({ done: 3, dead: 1, pending: 1 });
    isMended = true;
    expect(await order.bus.deadLetters.replay('all')).toBe(1);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 5 });
    expect((await effectsOf(order)).slice(3)).toEqual(['parked', 'parked']);
  });

  it('can be given up, so that the later events of its aggregate go on', async () => {
    const first: string[] = [];
    const { order } = await orderThat((event) => {
      if (first.length === 0) first.push(event.id);
      return first.includes(event.id);
    });
    for (const id of ['d', 'd']) await archive(builder, id);
    await expect.poll(() => order.bus.deadLetters.list()).toHaveLength(1);
    const dead = await order.bus.deadLetters.list({ subscription: 'order.archive' });
    expect(await order.bus.deadLetters.discard(dead)).toBe(1);
    await expect.poll(() => effectsOf(order)).toEqual(['d']);
    expect(await order.bus.deadLetters.list()).toEqual([]);
  });

  it('is replayed by key, from the first try', async () => {
    let isMended = false;
    const { order, triesOf } = await orderThat(() => !isMended);
    for (const id of ['a', 'b']) await archive(builder, id);
    await expect.poll(() => order.bus.deadLetters.list()).toHaveLength(2);
    const [a] = await order.bus.deadLetters.list();
    isMended = true;
    expect(await order.bus.deadLetters.replay(a ? [a] : [])).toBe(1);
    await expect.poll(() => effectsOf(order)).toEqual(['a']);
    expect(await statuses(order, 'inboxEvent')).toEqual({ done: 1, dead: 1 });
    expect(triesOf().sort()).toEqual([5, 6]);
  });
});

describe('an event that this code cannot read', () => {
  const later = defineEvent(
    'design.archived',
    2,
    z.object({ designId: z.string(), by: z.string() }),
  );

  /** Says `by` of each event of version 2 that it handles. */
  function newerReader() {
    const seen: string[] = [];
    const reader = defineSubscription({
      name: 'order.archive',
      events: [designArchived, later],
      handle: async (event) => {
        seen.push('by' in event.payload ? event.payload.by : 'nobody');
      },
    });
    return { reader, seen };
  }

  async function publishNewer(occurredAt: Date): Promise<void> {
    await archive(builder, 'newer');
    await asAdmin(
      world,
      `UPDATE builder.outbox_event SET envelope = envelope || '{"version": 2,
         "payload": {"designId": "newer", "by": "anna"}, "occurredAt": "${occurredAt.toISOString()}"}'
       WHERE aggregate_id = 'newer'`,
    );
  }

  it('of an unknown version is left to newer code beside it, however often it is claimed', async () => {
    await publishNewer(new Date());
    let claims = 0;
    const subscription = defineSubscription({
      name: 'order.archive',
      events: [designArchived],
      handle: async () => {},
    });
    const metrics = { handled: () => void (claims += 1) };
    const order = world.open('order', { subscriptions: [subscription], metrics });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await expect.poll(() => claims).toBeGreaterThan(subscription.attemptsMax);
    expect(await statuses(order, 'inboxEvent')).toEqual({ pending: 1 });

    const { reader, seen } = newerReader();
    const upgraded = world.open('order', { subscriptions: [reader] });
    await upgraded.bus.start();
    await expect.poll(() => seen).toEqual(['anna']);
  });

  it('of an unknown version is parked when no upgrade came, and handled by later code', async () => {
    const { order, triesOf } = await orderThat(() => false);
    await archive(builder, 'old');
    await expect.poll(() => effectsOf(order)).toEqual(['old']);
    await order.bus.stop();
    await publishNewer(new Date(Date.now() - 3_600_001));
    const old = await orderThat(() => false);
    await expect.poll(() => statuses(old.order, 'inboxEvent')).toEqual({ done: 1, dead: 1 });
    expect([...triesOf(), ...old.triesOf()]).toEqual([1]);
    const [parked] = await old.order.bus.deadLetters.list();
    expect(parked).toMatchObject({
      attempts: 1,
      lastError: 'No definition of design.archived version 2',
    });
    await old.order.bus.stop();

    const { reader, seen } = newerReader();
    const upgraded = world.open('order', { subscriptions: [reader] });
    await upgraded.bus.start();
    await upgraded.bus.deadLetters.replay('all');
    await expect.poll(() => seen).toEqual(['anna']);
  });

  it('because its payload does not fit is parked at once', async () => {
    await archive(builder, 'd1');
    await asAdmin(world, `UPDATE builder.outbox_event SET envelope = envelope - 'payload'`);
    const { order, triesOf } = await orderThat(() => false);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ dead: 1 });
    expect(triesOf()).toEqual([]);
  });
});

describe('a handler that hangs', () => {
  it('is cut after 30 seconds and tried again', async () => {
    const clock = fakeClock();
    const signals: AbortSignal[] = [];
    const hanging = defineSubscription({
      name: 'order.hang',
      events: [designArchived],
      perform: (_, { signal }) => {
        signals.push(signal);
        return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve();
      },
    });
    const order = world.open('order', { subscriptions: [hanging], clock });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await archive(builder, 'd1');
    await expect.poll(() => signals).toHaveLength(1);
    clock.advance(29_999);
    expect(signals[0]?.aborted).toBe(false);
    clock.advance(1);
    await expect.poll(() => signals[0]?.aborted).toBe(true);
    await expect
      .poll(() => {
        clock.advance(1_000);
        return statuses(order, 'inboxEvent');
      })
      .toEqual({ done: 1 });
    expect(signals).toHaveLength(2);
  });
});
