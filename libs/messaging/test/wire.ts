import type { DatabaseLog } from '@pet/database';
import { startRedisServer, type RedisServer } from '@pet/testing/redis';
import { localTransport, redisTransport, type Transport } from '../src/index.ts';
import { silentLog } from './messaging-parties.ts';

/** What joins the parties of a world. */
export type Wire = { kind: 'local' } | { kind: 'redis'; url: string; prefix: string };

/** The transports that must keep the same promises. */
export const wireKinds = ['local', 'redis'] as const;

/** One for all tests of a file; it ends with them. */
let sharedRedis: Promise<RedisServer> | undefined;

export async function openWire(kind: Wire['kind']): Promise<Wire> {
  if (kind === 'local') return { kind };
  sharedRedis ??= startRedisServer();
  return { kind, url: (await sharedRedis).url, prefix: `test-${crypto.randomUUID()}` };
}

export function transportOn(wire: Wire, log: DatabaseLog = silentLog): Transport {
  if (wire.kind === 'local') return localTransport();
  return redisTransport({ ...wire, log, standbyMs: 20 });
}
