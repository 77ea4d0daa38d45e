import { crashpoint } from '@pet/database';
import type { PoolClient } from 'pg';
import type { BusContext } from './bus-context.ts';
import { createConfirmation } from './confirmation.ts';
import { exclusiveSession } from './exclusive-session.ts';
import { startLoop, type Loop } from './loop.ts';
import { countFailedSend, markSent, unsentEvents } from './outbox.ts';
import {
  EventsMissingError,
  TransportNotReadyError,
  type Outlet,
  type Transport,
} from './transport.ts';

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
  const outlet = transport.outlet(module);
  const confirmation = createConfirmation(context, outlet);
  let loop: Loop | undefined;
  let stopListening: (() => void) | undefined;

  const run = async () => {
    const connection = await session.get();
    if (!connection) return timing.idlePollMs;
    await confirmation.resume(connection);
    const mayBeMore = await sendBatch(context, outlet, connection);
    const isBehind = await confirmation.proceed(connection);
    return mayBeMore || isBehind ? 0 : timing.idlePollMs;
  };
  const runWhenReady = () =>
    run().catch((error: unknown) => {
      if (error instanceof TransportNotReadyError) return timing.idlePollMs;
      throw error;
    });
  const onError = (err: unknown, failures: number) => {
    if (err instanceof EventsMissingError) return confirmation.suspend();
    log.warn({ err, failures }, 'events not sent');
    session.end();
  };

  return {
    start: () => {
      loop = startLoop({ run: runWhenReady, onError, clock });
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

/** Sends the oldest unsent events; returns whether more may be left. */
async function sendBatch(
  { metrics }: RelayContext,
  outlet: Outlet,
  connection: PoolClient,
): Promise<boolean> {
  const batch = await unsentEvents(connection, batchMax);
  if (batch.length === 0) return false;
  const ids = batch.map(({ id }) => id);
  const startedAt = performance.now();
  crashpoint('relay.beforeSend');
  const references = await outlet.send(batch).catch(async (error: unknown) => {
    if (!(error instanceof TransportNotReadyError)) await countFailedSend(connection, ids);
    throw error;
  });
  crashpoint('relay.afterSendBeforeMark');
  await markSent(connection, ids.slice(0, references.length), references);
  metrics.sent?.(references.length, performance.now() - startedAt);
  return batch.length === batchMax || references.length < batch.length;
}
