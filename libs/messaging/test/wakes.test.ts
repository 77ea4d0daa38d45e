import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineSubscription, designArchived } from '../src/index.ts';
import {
  archive,
  names,
  openWorld,
  recordEffect,
  statuses,
  type Party,
  type Tx,
  type World,
} from './messaging-world.ts';

// Nobody looks by himself within the time of a test: whatever goes on was woken.
const timing = { idlePollMs: 600_000 };
let world: World;
let builder: Party;
beforeEach(async () => {
  world = await openWorld();
  builder = world.open('builder', { timing });
});
afterEach(() => world.close());

const spec = { name: 'order.archive', events: [designArchived] } as const;

describe('what waits for another event is not left to the next poll', () => {
  it.each([
    ['the next of its aggregate', ['a', 'a', 'a', 'b', 'a'], {}],
    ['a free place', names('d', 12), { concurrency: 2 }],
  ])('%s', async (_, subjects, options) => {
    const subscription = defineSubscription({
      ...spec,
      ...options,
      handle: (event, tx: Tx) => recordEffect(tx, spec.name, event),
    });
    const order = world.open('order', { subscriptions: [subscription], timing });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await archive(builder, ...subjects);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: subjects.length });
  });

  it('the next batch of an aggregate', async () => {
    const subscription = defineSubscription({
      ...spec,
      batchMax: 3,
      handleBatch: async (events, tx: Tx) => {
        for (const event of events) await recordEffect(tx, spec.name, event);
      },
    });
    const order = world.open('order', { subscriptions: [subscription], timing });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await archive(builder, 'a', 'a', 'b', 'c', 'd', 'a');
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 6 });
  });
});
