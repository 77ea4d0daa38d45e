import { openQueuePool } from '@pet/database';
import { afterEach, describe, expect, it } from 'vitest';
import { defineSubscription, designArchived, retireSubscription } from '../src/index.ts';
import {
  archive,
  effectsOf,
  names,
  recordEffect,
  silentLog,
  statuses,
  type Party,
  type Tx,
} from './messaging-world.ts';
import {
  archiving,
  expectEachOnceInOrder,
  openRedisWorld,
  type RedisWorld,
  type RedisWorldOptions,
} from './redis-world.ts';

let world: RedisWorld;
let builder: Party;
let order: Party;
afterEach(() => world.close());

async function open(options?: RedisWorldOptions) {
  world = await openRedisWorld(options);
  builder = world.open('builder');
  order = openOrder();
}
const openOrder = () => world.open('order', { subscriptions: [archiving()] });
const start = () => Promise.all([builder.bus.start(), order.bus.start()]);
const sent = (party: Party) => statuses(party, 'outboxEvent');

/** Publishes events of ten aggregates, and does the damage each time after so many of them. */
async function publishWhile(count: number, every: number, damage: () => Promise<unknown>) {
  for (let index = 1; index <= count; index += 1) {
    await archive(builder, `d-${index % 10}`);
    if (index % every === 0) await damage();
  }
}

// A damaged Redis is noticed by time limits.
const patience = { timeout: 60_000 };

describe(
  'no event is lost or doubled, and none overtakes another of its aggregate,',
  patience,
  () => {
    it('when Redis is not there at boot', async () => {
      await open({ isAbsent: true });
      const startedAt = performance.now();
      await start();
      await archive(builder, ...names('d', 3));
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect(await sent(builder)).toEqual({ pending: 3 });
      await world.startRedis();
      await expectEachOnceInOrder(builder, order);
    });

    it('when Redis is wiped under load, with two hosts of each module', async () => {
      await open();
      const others = [world.open('builder'), openOrder()];
      await Promise.all([start(), ...others.map(({ bus }) => bus.start())]);
      await publishWhile(200, 40, () => world.redis.flushall());
      await expectEachOnceInOrder(builder, order);
      await expect.poll(() => sent(builder)).toEqual({ confirmed: 200 });
    });

    it('when Redis is killed and comes back empty', async () => {
      await open();
      await start();
      await publishWhile(60, 20, async () => {
        await world.killRedis();
        await archive(builder, 'd-1', 'd-2');
        await world.startRedis();
      });
      await expectEachOnceInOrder(builder, order);
    });

    it('when every connection is cut again and again', async () => {
      await open();
      await start();
      await publishWhile(100, 5, async () => {
        await world.redis.call('CLIENT', 'KILL', 'TYPE', 'normal');
        await world.redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
      });
      await expectEachOnceInOrder(builder, order);
    });

    it('when the consumer groups are destroyed', async () => {
      await open();
      await start();
      await publishWhile(60, 20, () =>
        world.redis.xgroup('DESTROY', world.stream, 'order.archive'),
      );
      await expectEachOnceInOrder(builder, order);
    });

    it('when a lagging replica takes over, without the last entries', async () => {
      await open();
      await start();
      await archive(builder, 'a');
      await expect.poll(() => effectsOf(order)).toEqual(['a']);
      await order.bus.stop();
      await archive(builder, 'a');
      await expect.poll(() => sent(builder)).toEqual({ confirmed: 1, sent: 1 });
      const replica = await world.redis.dumpBuffer(world.stream);
      await archive(builder, 'a');
      await expect.poll(() => sent(builder)).toEqual({ confirmed: 1, sent: 2 });
      await world.redis.restore(world.stream, 0, replica, 'REPLACE');
      await archive(builder, 'a');
      order = openOrder();
      await order.bus.start();
      await expectEachOnceInOrder(builder, order);
    });
  },
);

describe('no event is lost or doubled', patience, () => {
  it('when Redis is full', async () => {
    await open();
    await start();
    await archive(builder, 'before');
    await expect.poll(() => effectsOf(order)).toEqual(['before']);
    await world.redis.config('SET', 'maxmemory', '1');
    await archive(builder, 'meanwhile');
    const attempts = async () =>
      (await builder.client.outboxEvent.findFirst({ where: { status: 'pending' } }))?.attempts;
    await expect.poll(attempts).toBeGreaterThan(0);
    await world.redis.config('SET', 'maxmemory', '0');
    await expect.poll(() => effectsOf(order)).toEqual(['before', 'meanwhile']);
  });

  it('when somebody trims the stream before it is read', async () => {
    await open();
    await start();
    await expect.poll(() => world.redis.exists(world.stream)).toBe(1);
    await order.bus.stop();
    for (const id of names('d', 5)) await archive(builder, id);
    await expect.poll(() => sent(builder)).toEqual({ sent: 5 });
    await world.redis.xtrim(world.stream, 'MAXLEN', 0);
    order = openOrder();
    await order.bus.start();
    await expect.poll(async () => (await effectsOf(order)).sort()).toEqual(names('d', 5));
  });

  it('when somebody removes an entry that a dead process was given', async () => {
    await open();
    await start();
    await expect.poll(() => world.redis.exists(world.stream)).toBe(1);
    await order.bus.stop();
    await archive(builder, 'd');
    await expect.poll(() => sent(builder)).toEqual({ sent: 1 });
    await builder.bus.stop();
    const group = ['GROUP', 'order.archive', 'inbox', 'STREAMS', world.stream, '>'] as const;
    await world.redis.xreadgroup(...group);
    await world.redis.xtrim(world.stream, 'MAXLEN', 0);
    order = openOrder();
    await order.bus.start();
    // Now the group has let go of it and looks as if it had stored it.
    const pending = async () => (await world.redis.xpending(world.stream, 'order.archive'))[0];
    await expect.poll(pending).toBe(0);
    await world.open('builder').bus.start();
    await expect.poll(() => effectsOf(order)).toEqual(['d']);
  });
});

describe('an entry', patience, () => {
  it('that a dead process was given is received before later ones', async () => {
    await open();
    await start();
    await expect.poll(() => world.redis.exists(world.stream)).toBe(1);
    await order.bus.stop();
    await archive(builder, 'd');
    await expect.poll(() => sent(builder)).toEqual({ sent: 1 });
    await world.redis.xreadgroup(
      ...(['GROUP', 'order.archive', 'inbox', 'STREAMS', world.stream, '>'] as const),
    );
    await archive(builder, 'd');
    order = openOrder();
    await order.bus.start();
    await expectEachOnceInOrder(builder, order);
    await expect.poll(() => sent(builder)).toEqual({ confirmed: 2 });
  });

  it('that somebody was given without the receiver knowing is still received, and first', async () => {
    await open();
    await start();
    await archive(builder, 'sample');
    await expect.poll(() => effectsOf(order)).toEqual(['sample']);
    const [sample] = await builder.client.outboxEvent.findMany();
    const ids = Array.from({ length: 3 }, () => crypto.randomUUID());
    const [quiet = '', taken = '', later = ''] = ids.map((id) =>
      JSON.stringify([{ ...(sample?.envelope as object), id }]),
    );
    const fields = (text: string) => ['names', 'design.archived', 'events', text];
    const group = ['GROUP', 'order.archive', 'inbox', 'STREAMS', world.stream, '>'] as const;
    const add = world.redis.multi();
    await add
      .xadd(world.stream, '*', ...fields(quiet))
      .xreadgroup(...group)
      .exec();
    await expect.poll(() => effectsAfter(sample)).toEqual(ids.slice(0, 1));
    const adding = world.redis.multi();
    adding.xadd(world.stream, '*', ...fields(taken)).xreadgroup(...group);
    await adding.xadd(world.stream, '*', ...fields(later)).exec();
    await expect.poll(() => effectsAfter(sample)).toEqual(ids);
  });

  const effectsAfter = async (sample: { id: string } | undefined) => {
    const effects = await order.client.effect.findMany({ orderBy: { id: 'asc' } });
    return effects.map(({ eventId }) => eventId).filter((id) => id !== sample?.id);
  };

  it('that tells of an event for the second time in one delivery is handled once', async () => {
    const performed: string[] = [];
    await open();
    const telling = world.open('order', {
      subscriptions: [
        defineSubscription({
          name: 'order.batches',
          events: [designArchived],
          isOrdered: false,
          batchMax: 10,
          handleBatch: async (events, tx: Tx) => {
            for (const event of events) await recordEffect(tx, 'order.batches', event);
          },
        }),
        defineSubscription({
          name: 'order.mail',
          events: [designArchived],
          concurrency: 10,
          perform: async ({ id }) => void performed.push(id),
        }),
      ],
    });
    await Promise.all([builder.bus.start(), telling.bus.start()]);
    await archive(builder, 'sample');
    await expect.poll(() => statuses(telling, 'inboxEvent')).toEqual({ done: 2 });
    const [sample] = await builder.client.outboxEvent.findMany();
    const twice = crypto.randomUUID();
    const text = JSON.stringify([{ ...(sample?.envelope as object), id: twice }]);
    const fields = ['names', 'design.archived', 'events', text];
    // A reader that waits is given both at once when the transaction ends.
    await world.redis
      .multi()
      .xadd(world.stream, '*', ...fields)
      .xadd(world.stream, '*', ...fields)
      .exec();
    await expect.poll(() => statuses(telling, 'inboxEvent')).toEqual({ done: 4 });
    expect({ effects: await effectsOf(telling), performed }).toEqual({
      effects: ['sample', 'sample'],
      performed: [sample?.id, twice],
    });
  });

  it('that is no event is set aside and holds nothing up', async () => {
    await open();
    await start();
    await world.redis.xadd(world.stream, '*', 'what', 'is this');
    const foreign = JSON.stringify([{ name: 'design.archived', id: 7 }]);
    await world.redis.xadd(world.stream, '*', 'names', 'design.archived', 'events', foreign);
    const unstorable = { ...(await publishedEnvelope()), id: crypto.randomUUID() };
    const text = JSON.stringify([{ ...unstorable, aggregateId: '\0' }]);
    await world.redis.xadd(world.stream, '*', 'names', 'design.archived', 'events', text);
    await archive(builder, 'after');
    await expect.poll(async () => (await effectsOf(order)).sort()).toEqual(['after', 'sample']);
    await expect.poll(() => world.redis.xlen('hh:aside')).toBe(3);
  });

  const publishedEnvelope = async () => {
    await archive(builder, 'sample');
    return (await builder.client.outboxEvent.findFirstOrThrow()).envelope as object;
  };

  it('is kept for a subscription that is away, until that one is retired', async () => {
    await open();
    await start();
    await archive(builder, 'd-0');
    await expect.poll(() => sent(builder)).toEqual({ confirmed: 1 });
    await order.bus.stop();
    await world.redis.flushall();
    await archive(builder, 'd-1');
    await expect.poll(() => sent(builder)).toEqual({ confirmed: 1, sent: 1 });
    expect(await builder.bus.lag()).toMatchObject({ outbox: { pending: 0, unconfirmed: 1 } });
    await retire('order.archive');
    await expect.poll(() => sent(builder)).toEqual({ confirmed: 2 });
  });

  const retire = async (subscription: string) => {
    const url = world.database.moduleUrl('builder');
    const pool = openQueuePool({ module: 'builder', url, log: silentLog, poolSize: 1 });
    const transport = world.connect();
    await expect.poll(() => transport.isConnected()).toBe(true);
    await retireSubscription(pool, transport.outlet('builder'), subscription);
    await pool.end();
  };
});
