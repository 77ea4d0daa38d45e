import type { FaultProxy } from '@pet/testing/fault-proxy';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { designArchived, type Transport } from '../src/index.ts';
import { streamOutlet } from '../src/redis/stream-outlet.ts';
import { systemClock } from '../src/clock.ts';
import type { CrashHostInput } from './crash-host.ts';
import { archive, effectsOf, names, type Party } from './messaging-world.ts';
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
let transport: Transport;
let complaints: string[];
let calmUntil: number;
afterEach(() => world.close());

/** A publisher and a listener in one process, whose log is kept. */
async function open(options: RedisWorldOptions) {
  world = await openRedisWorld(options);
  complaints = [];
  const log = {
    info: () => {},
    warn: (_fields: unknown, words?: string) => void complaints.push(words ?? ''),
    error: (_fields: unknown, words?: string) => void complaints.push(words ?? ''),
  };
  transport = world.connect(log as never);
  builder = world.open('builder', { transport, log: log as never });
  order = world.open('order', { transport, log: log as never, subscriptions: [archiving()] });
  await Promise.all([builder.bus.start(), order.bus.start()]);
  await archive(builder, 'before');
  await expect.poll(() => effectsOf(order)).toEqual(['before']);
  complaints = [];
  calmUntil = performance.now();
}

/** Publishing waits for no Redis. */
async function archiveAtOnce(...subjects: string[]) {
  const startedAt = performance.now();
  await archive(builder, ...subjects);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
}

/** A busy machine lets more time pass than was asked for. */
const perSecond = (count: number) => (1_000 * count) / (performance.now() - calmUntil);
/** A loop that does not pause, or hardly, does so fifty times a second and more. */
const STORM_PER_SECOND = 15;

const faultPasses = () => new Promise((resolve) => setTimeout(resolve, 2_600));
const patience = { timeout: 60_000 };

describe('events wait without a loss or a storm, and arrive afterwards,', patience, () => {
  const proxied = async () => {
    await open({ isProxied: true });
    return world.proxy as FaultProxy;
  };

  it('when Redis takes everything and answers nothing', async () => {
    const proxy = await proxied();
    proxy.silence();
    const connections = proxy.connections();
    await archiveAtOnce('meanwhile');
    await faultPasses();
    expect(transport.isConnected()).toBe(false);
    expect(await effectsOf(order)).toEqual(['before']);
    expect(complaints).toContain('connection to Redis lost');
    expect(perSecond(complaints.length)).toBeLessThan(STORM_PER_SECOND);
    expect(perSecond(proxy.connections() - connections)).toBeLessThan(STORM_PER_SECOND);
    proxy.hear();
    await expectEachOnceInOrder(builder, order);
    expect(transport.isConnected()).toBe(true);
  });

  it('when every word to Redis takes two seconds', async () => {
    const proxy = await proxied();
    proxy.latencyMs = 1_000;
    await archiveAtOnce('a', 'b');
    await faultPasses();
    await archiveAtOnce('a');
    expect(complaints.length).toBeGreaterThan(0);
    expect(perSecond(complaints.length)).toBeLessThan(STORM_PER_SECOND);
    proxy.latencyMs = 0;
    await expectEachOnceInOrder(builder, order);
  });

  it('when Redis lets nobody write', async () => {
    await open({});
    await world.redis.call('ACL', 'SETUSER', 'default', '-xadd');
    await archiveAtOnce('meanwhile');
    await faultPasses();
    expect(complaints).toContain('events not sent');
    expect(perSecond(complaints.length)).toBeLessThan(STORM_PER_SECOND);
    const figures = await world.redis.info('commandstats');
    const rejected = Number(/cmdstat_xadd:.*rejected_calls=(\d+)/.exec(figures)?.[1] ?? 0);
    expect(rejected).toBeGreaterThan(0);
    expect(perSecond(rejected)).toBeLessThan(STORM_PER_SECOND);
    await world.redis.call('ACL', 'SETUSER', 'default', '+xadd');
    await expectEachOnceInOrder(builder, order);
  });
});

it('two processes lose and double nothing while Redis is wiped under them', patience, async () => {
  world = await openRedisWorld();
  builder = world.open('builder');
  order = world.open('order');
  const folder = await mkdtemp(path.join(tmpdir(), 'pet-wiped-'));
  const hosts = [0, 1].map(() => {
    const input: CrashHostInput = {
      builderUrl: world.database.moduleUrl('builder'),
      orderUrl: world.database.moduleUrl('order'),
      wire: world.wire,
      mailLog: path.join(folder, 'mail.log'),
      subjects: names('d', 60).map((_, index) => `d-${index % 7}`),
      crashAt: null,
      crashAtPass: 1,
    };
    const host = path.join(import.meta.dirname, 'crash-host.ts');
    return spawn(process.execPath, [host, JSON.stringify(input)], { stdio: 'inherit' });
  });
  const published = () => builder.client.outboxEvent.count();
  try {
    for (const at of [10, 40, 80, 110]) {
      await expect.poll(published).toBeGreaterThanOrEqual(at);
      await world.redis.flushall();
    }
    await expect.poll(published).toBe(120);
    await expectEachOnceInOrder(builder, order);
  } finally {
    const ended = hosts.map((host) => once(host, 'exit'));
    hosts.forEach((host) => host.kill('SIGKILL'));
    await Promise.all(ended);
    await rm(folder, { recursive: true });
  }
});

it('the outlet asks after large entries a few at a time, and soon after many small ones', async () => {
  world = await openRedisWorld();
  const { redis } = world;
  await redis.ping();
  const pages: number[] = [];
  const counting = new Proxy(redis, {
    get: (target, name) => {
      if (name !== 'multi') return Reflect.get(target, name, target) as unknown;
      return () => {
        const asking = target.multi();
        const xrange = asking.xrange.bind(asking);
        pages.push(0);
        return Object.assign(asking, {
          xrange: (...args: [string, string, string]) => {
            pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1;
            return xrange(...args);
          },
        });
      };
    },
  });
  const ask = async (stream: string, payloadLength: number) => {
    const outlet = streamOutlet({
      stream,
      commands: counting,
      openSender: () => redis,
      clock: systemClock,
    });
    await outlet.open();
    const references: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      const text = 'x'.repeat(payloadLength);
      const envelope = { id: crypto.randomUUID(), name: designArchived.name, payload: { text } };
      references.push(...((await outlet.send([envelope as never])) as string[]));
    }
    pages.length = 0;
    const gone = '0000000000001-0000000000';
    const { stored, lost } = await outlet.inspect([gone, ...references], []);
    return { stored: stored.length, lost: lost.length, pages: [...pages] };
  };
  const large = await ask('large', 200_000);
  expect(large).toMatchObject({ stored: 60, lost: 1 });
  expect(Math.max(...large.pages)).toBeLessThanOrEqual(8);
  const small = await ask('small', 10);
  expect(small).toMatchObject({ stored: 60, lost: 1, pages: [8, 53] });
});
