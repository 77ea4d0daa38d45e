import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineSubscription, designArchived } from '../src/index.ts';
import {
  archive,
  effectsOf,
  names,
  openWorld,
  recordEffect,
  statuses,
  type Party,
  type Tx,
  type World,
} from './messaging-world.ts';

let world: World;
let builder: Party;
beforeEach(async () => {
  world = await openWorld();
  builder = world.open('builder');
  for (const id of names('d', 40)) await archive(builder, id);
});
afterEach(() => world.close());

function batches(isPoison: (subjectId: string) => boolean) {
  const sizes: number[] = [];
  const subscription = defineSubscription({
    name: 'order.batches',
    events: [designArchived],
    isOrdered: false,
    concurrency: 1,
    batchMax: 20,
    handleBatch: async (events, tx: Tx) => {
      sizes.push(events.length);
      for (const event of events) await recordEffect(tx, 'order.batches', event);
      if (events.some(({ aggregateId }) => isPoison(aggregateId))) throw new Error('poison');
    },
  });
  return { subscription, sizes };
}

describe('a batch', () => {
  it('is handled in one transaction', async () => {
    const { subscription, sizes } = batches(() => false);
    const order = world.open('order', { subscriptions: [subscription] });
    await Promise.all([order.bus.start(), builder.bus.start()]);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 40 });
    expect(await effectsOf(order)).toEqual(names('d', 40));
    expect(sizes).toEqual([20, 20]);
  });

  it('with a poisonous event has the effect of the others, once', async () => {
    const { subscription, sizes } = batches((id) => id === 'd-3');
    const order = world.open('order', { subscriptions: [subscription] });
    await Promise.all([order.bus.start(), builder.bus.start()]);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 39, dead: 1 });
    expect((await effectsOf(order)).sort()).toEqual(
      names('d', 40)
        .filter((id) => id !== 'd-3')
        .sort(),
    );
    expect(sizes.filter((size) => size > 1)).toEqual([20, 20]);
    const others = await order.client.inboxEvent.findMany({ where: { status: 'done' } });
    expect(others.filter(({ attempts }) => attempts > 1)).toEqual([]);
  });
});
