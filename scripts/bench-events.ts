/**
 * From published to effect, exactly once: `npm run bench:events [-- --events 20000 --seconds 5]`.
 * PostgreSQL (without fsync), Redis, both modules and the load share this machine.
 */
import { parseArgs } from 'node:util';
import { startPostgresServer } from '@pet/testing/postgres';
import { startRedisServer } from '@pet/testing/redis';
import { Redis } from 'ioredis';
import { countArrivals, sendAtRate, type Arrivals } from './bench/events/arrivals.ts';
import { openEventWorld } from './bench/events/event-world.ts';
import { bareStreams, bullmq, type Peer } from './bench/events/peers.ts';
import { writeBySqlAlone } from './bench/events/sql-alone.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
  },
});
const count = Number(values.events);
const rate = { seconds: Number(values.seconds), perSecond: 1_000 };

const postgres = await startPostgresServer();
const redis = await startRedisServer();
const admin = new Redis(redis.url);
try {
  console.log(`${count} events at once, and ${rate.perSecond}/s for ${rate.seconds} s\n`);
  console.log('                          events/s    lost doubled      p50      p95      p99');
  await measureBus('local', {});
  await measureBus('Redis', { redisUrl: redis.url });
  await measureBus('Redis, wiped midway', { redisUrl: redis.url, isWiped: true });
  const durationMs = await writeBySqlAlone(postgres.adminUrl, count);
  print('the same rows, SQL alone', (count * 1000) / durationMs);
  for (const peer of [bareStreams, bullmq]) await measurePeer(peer);
} finally {
  admin.disconnect();
  await redis.stop();
  await postgres.stop();
}

async function measureBus(
  name: string,
  { redisUrl, isWiped = false }: { redisUrl?: string; isWiped?: boolean },
): Promise<void> {
  const where = { adminUrl: postgres.adminUrl, ...(redisUrl ? { redisUrl } : {}) };
  const arrivals = countArrivals();
  let arrived = 0;
  const burst = await openEventWorld({
    ...where,
    onEffect: (id) => {
      arrived += 1;
      if (isWiped && arrived === Math.floor(count / 2)) void admin.flushall();
      arrivals.arrive(id);
    },
  });
  await burst.fillOutbox(count);
  arrivals.set(Array.from({ length: count }, (_, index) => `d-${index + 1}`));
  const startedAt = performance.now();
  await burst.start();
  await arrivals.all(120_000);
  const perSecond = (count * 1000) / (performance.now() - startedAt);
  const inBurst = damageOf(await burst.effects(), count);
  await burst.close();
  await admin.flushall();

  const steadyArrivals = countArrivals();
  const steady = await openEventWorld({ ...where, onEffect: steadyArrivals.arrive });
  await steady.start();
  let published = 0;
  await sendAtRate(rate, steadyArrivals, (ids) => {
    published += ids.length;
    return steady.publish(ids);
  });
  const inSteady = damageOf(await steady.effects(), published);
  await steady.close();
  await admin.flushall();
  print(name, perSecond, steadyArrivals, {
    lost: inBurst.lost + inSteady.lost,
    doubled: inBurst.doubled + inSteady.doubled,
  });
}

function damageOf({ distinct, total }: { distinct: number; total: number }, published: number) {
  return { lost: published - distinct, doubled: total - distinct };
}

async function measurePeer(peer: Peer): Promise<void> {
  const arrivals = countArrivals();
  const open = await peer.open(redis.url, arrivals.arrive);
  const ids = Array.from({ length: count }, (_, index) => `burst-${index}`);
  arrivals.set(ids);
  const startedAt = performance.now();
  for (let at = 0; at < count; at += 500) await open.send(ids.slice(at, at + 500));
  await arrivals.all(120_000);
  const perSecond = (count * 1000) / (performance.now() - startedAt);
  await open.close();
  await admin.flushall();

  const steadyArrivals = countArrivals();
  const steady = await peer.open(redis.url, steadyArrivals.arrive);
  await sendAtRate(rate, steadyArrivals, steady.send);
  await steady.close();
  await admin.flushall();
  print(peer.name, perSecond, steadyArrivals);
}

function print(
  name: string,
  perSecond: number,
  arrivals?: Arrivals,
  damage?: { lost: number; doubled: number },
): void {
  const { p50, p95, p99 } = arrivals?.percentiles() ?? {};
  const times = [p50, p95, p99].map((ms) => (ms ? `${ms.toFixed(1)} ms` : '').padStart(9)).join('');
  const faults = damage ? [damage.lost, damage.doubled].map(String) : ['', ''];
  const words = faults.map((fault) => fault.padStart(8)).join('');
  console.log(`${name.padEnd(26)}${perSecond.toFixed(0).padStart(8)}${words}${times}`);
  if (damage && damage.lost + damage.doubled > 0) process.exitCode = 1;
}
