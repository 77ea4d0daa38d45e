import { afterEach, describe, expect, it } from 'vitest';
import { openRedisWorld, type RedisWorld } from './redis-world.ts';

let world: RedisWorld;
afterEach(() => world.close());

/** Two processes' transports, and what was heard at each. */
function listeners() {
  const heard: unknown[][] = [[], []];
  const transports = heard.map((list) => {
    const transport = world.connect();
    transport.onHint('order.o1', (data) => list.push(data));
    return transport;
  });
  return { heard, transports };
}

describe('a hint', () => {
  it('is heard once in every process, also in the one that gives it', async () => {
    world = await openRedisWorld();
    const { heard, transports } = listeners();
    await expect.poll(() => world.redis.pubsub('NUMSUB', 'hh:hints')).toEqual(['hh:hints', 2]);
    await expect.poll(() => transports.every((t) => t.isConnected())).toBe(true);
    transports[0]?.hint('order.o1', { status: 'paid' });
    await expect.poll(() => heard[1]).toEqual([{ status: 'paid' }]);
    transports[1]?.hint('order.o1', 'last');
    await expect.poll(() => heard[0]?.at(-1)).toBe('last');
    expect(heard).toEqual([
      [{ status: 'paid' }, 'last'],
      [{ status: 'paid' }, 'last'],
    ]);
  });

  it('is heard within its process while Redis is away', async () => {
    world = await openRedisWorld({ isAbsent: true });
    const { heard, transports } = listeners();
    transports[0]?.hint('order.o1', 'here');
    await expect.poll(() => heard[0]).toEqual(['here']);
    expect(transports[0]?.isConnected()).toBe(false);
  });

  it('passes again once a cut connection is back', async () => {
    world = await openRedisWorld();
    const { heard, transports } = listeners();
    await expect.poll(() => world.redis.pubsub('NUMSUB', 'hh:hints')).toEqual(['hh:hints', 2]);
    await world.redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await expect
      .poll(() => {
        transports[0]?.hint('order.o1', 'again');
        return heard[1]?.[0];
      })
      .toBe('again');
  });
});
