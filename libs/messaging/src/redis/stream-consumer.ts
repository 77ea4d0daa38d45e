import type { Redis } from 'ioredis';
import type { Clock } from '../clock.ts';
import type { Envelope } from '../envelope.ts';
import { startLoop } from '../loop.ts';
import { UndeliverableEventError, type Consumer, type Unsubscribe } from '../transport.ts';
import type { Complain } from './bounded-log.ts';
import { blockMs, isReady, redisCode } from './connection.ts';
import { unpackEntry } from './stream-entry.ts';
import { referenceOf } from './stream-id.ts';

export interface StreamConsumerOptions {
  consumer: Consumer;
  /** The streams of all modules that may publish. */
  streams: readonly string[];
  /** Where to keep what is no event. */
  asideStream: string;
  commands: Redis;
  /** A connection for blocking reads alone. */
  openReader: () => Redis;
  complain: Complain;
  clock: Clock;
  /** Pause of a process that does not receive for the module at the moment. */
  standbyMs: number;
}

interface ReadStream {
  stream: string;
  entries: ReadEntry[];
}
interface ReadEntry {
  id: string;
  /** Null when somebody removed the entry before it was read. */
  fields: string[] | null;
}

/**
 * All processes that receive for a subscription use this name, one after another, so that each
 * finds what the one before it was given and has not acknowledged.
 */
const consumerName = 'inbox';
const entriesMax = 50;
const eventsMax = 1_000;
const asideMax = 1_000;
const pauseAfterFaultMs = 300;

/** Reads a subscription's group on all streams and hands its events to the inbox. */
export function startStreamConsumer(options: StreamConsumerOptions): Unsubscribe {
  const { consumer, streams, commands, openReader, complain, clock, standbyMs } = options;
  const { subscription: group } = consumer;
  let reader: Redis | undefined;
  /** There may be entries that were given to this group's consumer and not acknowledged. */
  let isBehind = true;
  let isStopping = false;

  const run = async () => {
    if (!(await consumer.isReceiver())) {
      isBehind = true;
      return standbyMs;
    }
    reader ??= openReader().on('ready', loop.wake);
    if (!isReady(reader) || !isReady(commands)) return standbyMs;
    try {
      return await receiveNext(reader);
    } catch (error) {
      if (isStopping) return 0;
      isBehind = true;
      return recover(error);
    }
  };

  const receiveNext = async (connection: Redis) => {
    const read = await readNext(connection);
    if (read.length === 0) {
      // After a silence too: an entry may have been given to a process that died of it.
      isBehind = !isBehind;
      return 0;
    }
    if (!isBehind && (await hasOlder(read))) {
      isBehind = true;
      return 0;
    }
    await store(read);
    await acknowledge(read);
    return 0;
  };

  const readNext = async (connection: Redis): Promise<ReadStream[]> => {
    const from = streams.map(() => (isBehind ? '0' : '>'));
    const call = ['GROUP', group, consumerName, 'COUNT', entriesMax, 'BLOCK', blockMs] as const;
    const answer = await connection.xreadgroup(...call, 'STREAMS', ...streams, ...from);
    return readStreams(answer);
  };

  /** Whether an entry before these waits for its acknowledgement; it has to be stored first. */
  const hasOlder = async (read: readonly ReadStream[]) => {
    const asking = commands.pipeline();
    for (const { stream } of read) asking.xpending(stream, group);
    const answers = (await asking.exec()) ?? [];
    return read.some(({ entries }, index) => {
      const [error, pending] = answers[index] ?? [];
      if (error) throw error;
      const [, first] = pending as [number, string | null];
      const own = entries[0];
      return first && own && referenceOf(first) < referenceOf(own.id);
    });
  };

  const store = async (read: readonly ReadStream[]) => {
    const envelopes: Envelope[] = [];
    for (const { stream, entries } of read) {
      for (const { id, fields } of entries) {
        if (!fields) continue;
        const unpacked = unpackEntry(fields, consumer.eventNames);
        for (const stray of unpacked.strays) await setAside(stream, id, stray);
        envelopes.push(...unpacked.envelopes);
      }
    }
    for (let at = 0; at < envelopes.length; at += eventsMax) {
      await deliver(envelopes.slice(at, at + eventsMax));
    }
  };

  /** If one of several events can never be stored, the others are stored without it. */
  const deliver = async (envelopes: readonly Envelope[]): Promise<void> => {
    try {
      await consumer.deliver(envelopes);
    } catch (error) {
      if (!(error instanceof UndeliverableEventError)) throw error;
      const [envelope, ...others] = envelopes;
      if (others.length > 0) {
        for (const single of envelopes) await deliver([single]);
      } else if (envelope) {
        await setAside(envelope.name, envelope.id, envelope);
      }
    }
  };

  const setAside = async (from: string, id: string, what: unknown) => {
    complain('what is no event was set aside', new Error(`${from} ${id}`), { subscription: group });
    const text = JSON.stringify(what).slice(0, 10_000);
    const limit = ['MAXLEN', '~', asideMax] as const;
    await commands.xadd(options.asideStream, ...limit, '*', 'group', group, 'id', id, 'text', text);
  };

  const acknowledge = async (read: readonly ReadStream[]) => {
    const acknowledging = commands.pipeline();
    for (const { stream, entries } of read) {
      acknowledging.xack(stream, group, ...entries.map(({ id }) => id));
    }
    throwFirstError(await acknowledging.exec());
  };

  const recover = async (error: unknown) => {
    const isGroupGone = ['NOGROUP', 'UNBLOCKED'].includes(redisCode(error));
    if (!isGroupGone) complain('events not received', error, { subscription: group });
    if (isGroupGone) {
      const created = await createGroups().then(
        () => true,
        (err: unknown) => complain('group not created', err, { subscription: group }),
      );
      if (created) return 0;
    }
    return pauseAfterFaultMs;
  };

  /** From the first entry: what is still in a stream may not have reached this subscription. */
  const createGroups = async () => {
    const creating = commands.pipeline();
    for (const stream of streams) creating.xgroup('CREATE', stream, group, '0', 'MKSTREAM');
    const answers = (await creating.exec()) ?? [];
    throwFirstError(answers.filter(([error]) => redisCode(error) !== 'BUSYGROUP'));
  };

  const onError = (err: unknown) => complain('events not received', err, { subscription: group });
  const loop = startLoop({ run, onError, clock });
  return async () => {
    isStopping = true;
    const ended = loop.stop();
    // Ends a read that waits; what it may have been given is found by whoever receives next.
    reader?.disconnect();
    await ended;
  };
}

function throwFirstError(answers: [Error | null, unknown][] | null): void {
  const error = answers?.find(([failure]) => failure)?.[0];
  if (error) throw error;
}

/** Reads the answer of XREADGROUP, leaving out streams without entries. */
function readStreams(answer: unknown): ReadStream[] {
  const streams = (answer ?? []) as [string, [string, string[] | null][]][];
  return streams
    .filter(([, entries]) => entries.length > 0)
    .map(([stream, entries]) => ({
      stream,
      entries: entries.map(([id, fields]) => ({ id, fields })),
    }));
}
