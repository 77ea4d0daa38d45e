import { afterEach, describe, expect, it } from 'vitest';
import { localTransport } from '../src/index.ts';
import { archive, asAdmin, effectsOf, statuses } from './messaging-world.ts';
import { archiving, openRedisWorld, type RedisWorld } from './redis-world.ts';

let world: RedisWorld;
afterEach(() => world.close());

describe('a host that is moved from Redis to the local transport', () => {
  it('hands over again what had not reached everybody', async () => {
    world = await openRedisWorld();
    const before = world.open('builder');
    const away = world.open('order', { subscriptions: [archiving()] });
    await Promise.all([before, away].map(({ bus }) => bus.start()));
    await expect.poll(() => world.redis.exists(world.stream)).toBe(1);
    await away.bus.stop();
    await archive(before, 'd');
    await expect.poll(() => statuses(before, 'outboxEvent')).toEqual({ sent: 1 });
    await before.bus.stop();

    const transport = localTransport();
    const builder = world.open('builder', { transport });
    const order = world.open('order', { transport, subscriptions: [archiving()] });
    await Promise.all([builder, order].map(({ bus }) => bus.start()));
    await expect.poll(() => effectsOf(order)).toEqual(['d']);
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 1 });
  });

  it('confirms what a host of an older release has handed over', async () => {
    world = await openRedisWorld();
    const builder = world.open('builder');
    await archive(builder, 'd');
    await asAdmin(world, `UPDATE builder.outbox_event SET status = 'sent', sent_at = now()`);
    await builder.bus.start();
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: 1 });
  });
});
