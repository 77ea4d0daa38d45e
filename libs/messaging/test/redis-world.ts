import { openFaultProxy, type FaultProxy } from '@pet/testing/fault-proxy';
import { freePort } from '@pet/testing/free-port';
import { startRedisServer, type RedisServer } from '@pet/testing/redis';
import { Redis } from 'ioredis';
import { expect } from 'vitest';
import { defineSubscription, designArchived, type Subscription } from '../src/index.ts';
import {
  openWorld,
  recordEffect,
  statuses,
  type Party,
  type Tx,
  type World,
} from './messaging-world.ts';

export interface RedisWorld extends World {
  /** Commands to the server, as of whoever does damage. */
  redis: Redis;
  stream: string;
  /** Kills the server; what it held is gone. */
  killRedis(): Promise<void>;
  /** Between the parties and the server, where the world was opened with one. */
  proxy: FaultProxy | undefined;
  /** Starts an empty one at the same address. */
  startRedis(): Promise<void>;
}

export interface RedisWorldOptions {
  isAbsent?: boolean;
  isProxied?: boolean;
}

/** A world whose parties are joined by a Redis of their own, to be damaged. */
export async function openRedisWorld(options: RedisWorldOptions = {}): Promise<RedisWorld> {
  const { isAbsent, isProxied } = options;
  const port = await freePort();
  const prefix = 'hh';
  let server: RedisServer | undefined = isAbsent ? undefined : await startRedisServer({ port });
  const url = `redis://127.0.0.1:${port}`;
  const proxy = isProxied ? await openFaultProxy(port) : undefined;
  const partiesUrl = `redis://127.0.0.1:${proxy?.port ?? port}`;
  const world = await openWorld({ kind: 'redis', url: partiesUrl, prefix });
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  return {
    ...world,
    redis,
    proxy,
    stream: `${prefix}:events:builder`,
    killRedis: async () => {
      await server?.kill();
      server = undefined;
    },
    startRedis: async () => {
      server = await startRedisServer({ port });
    },
    close: async () => {
      await world.close();
      await proxy?.close();
      redis.disconnect();
      await server?.stop();
    },
  };
}

export const archiving = (): Subscription =>
  defineSubscription({
    name: 'order.archive',
    events: [designArchived],
    handle: (event, tx: Tx) => recordEffect(tx, 'order.archive', event),
  });

/**
 * Every published event has had its effect once, those of each aggregate in order. Looks only when all
 * is done, so that a late double is seen.
 */
export async function expectEachOnceInOrder(builder: Party, order: Party): Promise<void> {
  const published = await builder.client.outboxEvent.findMany({ orderBy: { seq: 'asc' } });
  const { length } = published;
  const done = { subscription: 'order.archive', status: 'done' } as const;
  await expect.poll(() => order.client.inboxEvent.count({ where: done })).toBe(length);
  await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual({ confirmed: length });
  const effects = await order.client.effect.findMany({ orderBy: { id: 'asc' } });
  const bySubject = (events: { subject: string; id: string }[]) =>
    Object.groupBy(events, ({ subject }) => subject);
  expect(bySubject(effects.map((e) => ({ subject: e.subjectId, id: e.eventId })))).toEqual(
    bySubject(published.map((e) => ({ subject: e.aggregateId, id: e.id }))),
  );
}
