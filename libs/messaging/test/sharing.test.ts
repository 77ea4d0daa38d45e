import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  defineSubscription,
  designArchived,
  localTransport,
  type Transport,
} from '../src/index.ts';
import {
  archive,
  effectsOf,
  names,
  openWorld,
  recordEffect,
  statuses,
  type Tx,
  wireKinds,
  type World,
} from './messaging-world.ts';

let world: World;
afterEach(() => world.close());

describe.each(wireKinds)('two hosts of one module, joined by the %s transport,', (kind) => {
  beforeEach(async () => {
    world = await openWorld(kind);
  });
  /** A local transport does not reach the second host, which finds the inbox by itself. */
  const transports = () =>
    kind === 'local' ? [world.connect(), localTransport()] : [world.connect(), world.connect()];

  it('share the events, and each takes effect once', async () => {
    const builder = world.open('builder');
    const handledBy: string[] = [];
    const host = (name: string, transport: Transport) => {
      const subscription = defineSubscription({
        name: 'order.archive',
        events: [designArchived],
        concurrency: 2,
        handle: async (event, tx: Tx) => {
          await recordEffect(tx, 'order.archive', event);
          handledBy.push(name);
        },
      });
      return world.open('order', { subscriptions: [subscription], transport });
    };
    const [near, far] = transports() as [Transport, Transport];
    const [first, second] = [host('first', near), host('second', far)];
    for (const id of names('d', 60)) await archive(builder, id);
    await Promise.all([first.bus.start(), second.bus.start(), builder.bus.start()]);
    await expect.poll(() => statuses(first, 'inboxEvent')).toEqual({ done: 60 });
    expect((await effectsOf(first)).sort()).toEqual(names('d', 60).sort());
    expect(new Set(handledBy)).toEqual(new Set(['first', 'second']));
  });

  it('keep the order of an aggregate between them', async () => {
    const builder = world.open('builder');
    const subscription = defineSubscription({
      name: 'order.archive',
      events: [designArchived],
      handle: (event, tx: Tx) => recordEffect(tx, 'order.archive', event),
    });
    const hosts = transports().map((transport) =>
      world.open('order', { subscriptions: [subscription], transport }),
    );
    for (let round = 0; round < 15; round += 1) {
      for (const id of ['a', 'b', 'c']) await archive(builder, id);
    }
    await Promise.all([builder.bus.start(), ...hosts.map(({ bus }) => bus.start())]);
    const [order] = hosts;
    if (!order) throw new Error('unreachable');
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 45 });
    const published = await builder.client.outboxEvent.findMany({ orderBy: { seq: 'asc' } });
    const handled = await order.client.effect.findMany({ orderBy: { id: 'asc' } });
    for (const id of ['a', 'b', 'c']) {
      expect(handled.filter((e) => e.subjectId === id).map((e) => e.eventId)).toEqual(
        published.filter((e) => e.aggregateId === id).map((e) => e.id),
      );
    }
  });

  it('drain the outbox one at a time, and the other takes over', async () => {
    const sent: string[] = [];
    const spying = (name: string): Transport => {
      const transport = world.connect();
      const send: ReturnType<Transport['outlet']>['send'] = async (batch) => {
        sent.push(name);
        return batch.map(() => null);
      };
      return { ...transport, outlet: (module) => ({ ...transport.outlet(module), send }) };
    };
    const [first, second] = ['first', 'second'].map((name) =>
      world.open('builder', { transport: spying(name) }),
    );
    if (!first || !second) throw new Error('unreachable');
    await first.bus.start();
    await archive(first, 'd1');
    await expect.poll(() => sent).toEqual(['first']);
    await second.bus.start();
    await archive(second, 'd2');
    await expect.poll(() => sent).toEqual(['first', 'first']);
    await first.bus.stop();
    await archive(second, 'd3');
    await expect.poll(() => sent).toEqual(['first', 'first', 'second']);
  });
});
