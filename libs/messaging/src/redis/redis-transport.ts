import { moduleNames, type DatabaseLog } from '@pet/database';
import { systemClock, type Clock } from '../clock.ts';
import { localTransport } from '../local-transport.ts';
import type { Transport } from '../transport.ts';
import { boundedLog } from './bounded-log.ts';
import { blocking, isReady, redisOpener } from './connection.ts';
import { redisHints } from './hints.ts';
import { startStreamConsumer } from './stream-consumer.ts';
import { streamOutlet } from './stream-outlet.ts';

export interface RedisTransportOptions {
  /** `redis://` or `rediss://`, with user and password where the server asks for them. */
  url: string;
  log: DatabaseLog;
  /** What every key begins with. */
  prefix?: string;
  clock?: Clock;
  /** Pause of a process that does not receive, because another does or Redis is away. */
  standbyMs?: number;
}

/**
 * Delivers between processes, by one Redis stream for each publishing module and one consumer
 * group for each subscription. Redis may be absent, wiped or replaced at any time: the outbox keeps
 * every event until all subscriptions have stored it, and hints still reach this process.
 */
export function redisTransport(options: RedisTransportOptions): Transport {
  const { url, log, prefix = 'hh', clock = systemClock, standbyMs = 1_000 } = options;
  const complain = boundedLog(log, clock);
  const open = redisOpener(url, complain);
  const opened = new Set<ReturnType<typeof open>>();
  const connect: typeof open = (name, limits) => {
    const connection = open(`${prefix}:${name}`, limits);
    opened.add(connection);
    return connection;
  };
  const streamOf = (module: string) => `${prefix}:events:${module}`;

  const here = localTransport();
  const commands = connect('commands');
  const hints = redisHints({
    channel: `${prefix}:hints`,
    commands,
    subscriber: connect('hints', { autoResubscribe: false }),
    hear: here.hint,
  });

  return {
    // Nobody has to be waited for: a stream keeps its events for subscribers that are away.
    join: () => ({ ready: () => undefined, leave: () => undefined }),
    outlet: (module) =>
      streamOutlet({
        stream: streamOf(module),
        commands,
        openSender: () => connect(`outlet:${module}`),
        clock,
      }),
    subscribe: async (consumer) =>
      startStreamConsumer({
        consumer,
        streams: moduleNames.map(streamOf),
        asideStream: `${prefix}:aside`,
        commands,
        openReader: () => connect(`reader:${consumer.subscription}`, blocking),
        complain,
        clock,
        standbyMs,
      }),
    hint: (topic, data) => {
      here.hint(topic, data);
      hints.tell(topic, data);
    },
    onHint: here.onHint,
    isConnected: () => isReady(commands),
    close: async () => {
      hints.close();
      for (const connection of opened) connection.disconnect();
      await here.close();
    },
  };
}
