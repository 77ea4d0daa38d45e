import { crashpoint } from '@pet/database';
import type { PoolClient } from 'pg';
import type { BusContext } from './bus-context.ts';
import { exclusiveSession } from './exclusive-session.ts';
import { startLoop, type Loop } from './loop.ts';
import { countFailedSend, markSent, unsentEvents } from './outbox.ts';
import { TransportNotReadyError, type Transport } from './transport.ts';

const batchMax = 500;

export interface RelayContext extends BusContext {
  transport: Transport;
}

export interface Relay extends Loop {
  start: () => void;
}

/**
 * Drains a module's outbox into the transport. However many processes host the module, one drains:
 * whoever holds the lock, which Postgres frees when its session ends.
 */
export function createRelay(context: RelayContext): Relay {
  const { module, pool, transport, timing, log, clock } = context;
  const session = exclusiveSession(pool, `relay:${module}`);
  const topic = `outbox.${module}`;
  let loop: Loop | undefined;
  let stopListening: (() => void) | undefined;

  const run = async () => {
    const connection = await session.get();
    const count = connection ? await sendBatch(context, connection) : 0;
    return count === batchMax ? 0 : timing.idlePollMs;
  };
  const onError = (err: unknown, failures: number) => {
    if (err instanceof TransportNotReadyError) return;
    log.warn({ err, failures }, 'events not sent');
    session.end();
  };

  return {
    start: () => {
      loop = startLoop({ run, onError, clock });
      stopListening = transport.onHint(topic, loop.wake);
    },
    // Another process may be the one that drains this outbox.
    wake: () => (session.isHeld() ? loop?.wake() : transport.hint(topic)),
    stop: async () => {
      stopListening?.();
      await loop?.stop();
      session.end();
    },
  };
}

/** Sends the oldest unsent events and returns how many there were. */
async function sendBatch(
  { transport, metrics }: RelayContext,
  connection: PoolClient,
): Promise<number> {
  const batch = await unsentEvents(connection, batchMax);
  if (batch.length === 0) return 0;
  const ids = batch.map(({ id }) => id);
  const startedAt = performance.now();
  crashpoint('relay.beforeSend');
  await transport.send(batch).catch(async (error: unknown) => {
    await countFailedSend(connection, ids);
    throw error;
  });
  crashpoint('relay.afterSendBeforeMark');
  await markSent(connection, ids);
  metrics.sent?.(batch.length, performance.now() - startedAt);
  return batch.length;
}
