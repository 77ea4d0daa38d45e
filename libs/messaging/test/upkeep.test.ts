import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineSubscription, designArchived } from '../src/index.ts';
import { archive, asAdmin, names, openWorld, statuses, type World } from './messaging-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const failing = defineSubscription({
  name: 'order.failing',
  events: [designArchived],
  attemptsMax: 1,
  handle: async (event) => {
    if (event.aggregateId !== 'fine') throw new Error('no');
  },
});

describe('the upkeep of a bus', () => {
  it('tells what waits, and forgets events that are past their time', async () => {
    const builder = world.open('builder');
    for (const id of [...names('d', 2), 'fine']) await archive(builder, id);
    expect((await builder.bus.lag()).outbox).toMatchObject({ pending: 3 });

    const order = world.open('order', { subscriptions: [failing] });
    await Promise.all([builder.bus.start(), order.bus.start()]);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 1, dead: 2 });
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 3 });
    expect((await builder.bus.lag()).outbox).toEqual({
      pending: 0,
      oldestSeconds: 0,
      unconfirmed: 0,
    });
    expect((await order.bus.lag()).inbox).toEqual([
      { subscription: 'order.failing', pending: 0, dead: 2, oldestSeconds: 0 },
    ]);

    await asAdmin(
      world,
      `UPDATE builder.outbox_event SET sent_at = now() - interval '31 days' WHERE aggregate_id <> 'fine';
       UPDATE "order".inbox_event SET done_at = now() - interval '31 days', received_at = now() - interval '31 days'`,
    );
    const again = [world.open('builder'), world.open('order')];
    await Promise.all(again.map(({ bus }) => bus.start()));
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 1 });
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ dead: 2 });
  });
});
