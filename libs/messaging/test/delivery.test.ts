import { transact } from '@pet/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cartLineAdded, defineSubscription, designArchived, type Transport } from '../src/index.ts';
import {
  archive,
  effectsOf,
  names,
  openWorld,
  recordEffect,
  statuses,
  type ArchivedEvent,
  type Tx,
  wireKinds,
  type World,
} from './messaging-world.ts';

let world: World;
afterEach(() => world.close());

const subscribe = (name: string) =>
  defineSubscription({
    name,
    events: [designArchived],
    handle: (event, tx: Tx) => recordEffect(tx, name, event),
  });

/** Hands every batch on three times, as a transport may. */
function repeating(transport: Transport): Transport {
  return {
    ...transport,
    outlet: (module) => {
      const outlet = transport.outlet(module);
      const send = async (batch: Parameters<typeof outlet.send>[0]) => {
        await outlet.send([...batch, ...batch]);
        return outlet.send(batch);
      };
      return { ...outlet, send };
    },
  };
}

describe.each(wireKinds)('an event sent by the %s transport', (kind) => {
  beforeEach(async () => {
    world = await openWorld(kind);
  });

  it('takes effect once in every subscription', async () => {
    const builder = world.open('builder', { subscriptions: [subscribe('builder.own')] });
    const order = world.open('order', {
      subscriptions: [subscribe('order.first'), subscribe('order.second')],
    });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    for (const id of names('d', 5)) await archive(builder, id);
    await expect.poll(() => effectsOf(builder, 'builder.own')).toHaveLength(5);
    await expect.poll(() => effectsOf(order, 'order.first')).toHaveLength(5);
    await expect.poll(() => effectsOf(order, 'order.second')).toHaveLength(5);
    expect((await effectsOf(order, 'order.second')).sort()).toEqual(names('d', 5));
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 5 });
    expect(await statuses(order, 'inboxEvent')).toEqual({ done: 10 });
  });

  it('goes only where its name is asked for', async () => {
    const builder = world.open('builder');
    const order = world.open('order', { subscriptions: [subscribe('order.archive')] });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await transact(builder.client, (tx) =>
      builder.bus.publish(tx, cartLineAdded, {
        aggregateId: 'c1',
        payload: { cartId: 'c1', versionId: 'v1', quantity: 1 },
      }),
    );
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 1 });
    expect(await statuses(order, 'inboxEvent')).toEqual({});
  });

  it('takes effect once although the transport repeats it', async () => {
    const builder = world.open('builder', { transport: repeating(world.connect()) });
    const order = world.open('order', { subscriptions: [subscribe('order.archive')] });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    for (const id of names('d', 5)) await archive(builder, id);
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 5 });
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 5 });
    expect((await effectsOf(order)).sort()).toEqual(names('d', 5));
  });

  it('waits until its subscriber is there, and while it is gone', async () => {
    const builder = world.open('builder');
    const order = world.open('order', { subscriptions: [subscribe('order.archive')] });
    await builder.bus.start();
    await archive(builder, 'early');
    await order.bus.start();
    await expect.poll(() => effectsOf(order)).toEqual(['early']);
    await order.bus.stop();
    await archive(builder, 'meanwhile');
    const again = world.open('order', { subscriptions: [subscribe('order.archive')] });
    await again.bus.start();
    await expect.poll(() => effectsOf(again)).toEqual(['early', 'meanwhile']);
  });

  it('is sent also when its transaction commits after later ones were sent', async () => {
    const builder = world.open('builder');
    const order = world.open('order', { subscriptions: [subscribe('order.archive')] });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    const published = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slow = transact(builder.client, async (tx) => {
      const payload = { designId: 'slow' };
      await builder.bus.publish(tx, designArchived, { aggregateId: 'slow', payload });
      published.resolve();
      await mayCommit.promise;
    });
    await published.promise;
    await archive(builder, 'quick');
    await expect.poll(() => effectsOf(order)).toEqual(['quick']);
    mayCommit.resolve();
    await slow;
    await expect.poll(() => effectsOf(order)).toEqual(['quick', 'slow']);
  });

  it('is stored with whom and what it followed from, through handlers', async () => {
    const forward = defineSubscription({
      name: 'order.forward',
      events: [designArchived],
      handle: async (event, tx: Tx) => {
        await order.bus.publish(tx, cartLineAdded, {
          aggregateId: event.payload.designId,
          payload: { cartId: 'c1', versionId: 'v1', quantity: 1 },
        });
      },
    });
    const builder = world.open('builder');
    const order = world.open('order', { subscriptions: [forward] });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await archive(builder, 'd1');
    await expect.poll(() => statuses(order, 'outboxEvent')).toEqual({ confirmed: 1 });
    const [first, second] = await Promise.all(
      [builder, order].map(
        async ({ client }) =>
          (await client.outboxEvent.findFirstOrThrow()).envelope as unknown as ArchivedEvent,
      ),
    );
    expect(second).toMatchObject({
      correlationId: first?.correlationId,
      causationId: first?.id,
      actor: { kind: 'system', id: 'builder' },
    });
  });
});

describe.each(wireKinds)('stop, with the %s transport,', (kind) => {
  beforeEach(async () => {
    world = await openWorld(kind);
  });

  it('finishes what is in flight and leaves the rest for the next start', async () => {
    let begun = 0;
    const slowly = defineSubscription({
      name: 'order.slowly',
      events: [designArchived],
      concurrency: 2,
      handle: async (event, tx: Tx) => {
        begun += 1;
        await tx.$executeRaw`SELECT pg_sleep(0.1)`;
        await recordEffect(tx, 'order.slowly', event);
      },
    });
    const builder = world.open('builder');
    const order = world.open('order', { subscriptions: [slowly] });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    for (const id of names('d', 8)) await archive(builder, id);
    await expect.poll(() => begun).toBeGreaterThan(0);
    await order.bus.stop();
    expect(await effectsOf(order)).toHaveLength(begun);
    const again = world.open('order', { subscriptions: [slowly] });
    await again.bus.start();
    await expect.poll(() => effectsOf(again)).toHaveLength(8);
    expect(new Set(await effectsOf(again)).size).toBe(8);
  });
});
