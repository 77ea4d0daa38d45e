import { crashpoint } from '@pet/database';
import type { BusContext } from './bus-context.ts';
import { exclusiveSession } from './exclusive-session.ts';
import { startLoop, type Loop } from './loop.ts';
import { countFailedSend, markSent, unsentEvents } from './outbox.ts';
import { TransportNotReadyError, type Transport } from './transport.ts';

const batchMax = 500;

export interface Relay extends Loop {
  /** Whether this process is the one that drains the outbox. */
  isDraining(): boolean;
}

/**
 * Drains a module's outbox into the transport. However many processes host the module, one drains:
 * whoever holds the lock, which Postgres frees when its session ends.
 */
export function startRelay(context: BusContext & { transport: Transport }): Relay {
  const { pool, transport, timing, log, metrics, clock } = context;
  const session = exclusiveSession(pool, `relay:${context.module}`);

  const run = async () => {
    const connection = await session.get();
    if (!connection) return timing.idlePollMs;
    const batch = await unsentEvents(connection, batchMax);
    if (batch.length === 0) return timing.idlePollMs;
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
    return batch.length === batchMax ? 0 : timing.idlePollMs;
  };
  const onError = (err: unknown, failures: number) => {
    if (err instanceof TransportNotReadyError) return;
    log.warn({ err, failures }, 'events not sent');
    session.end();
  };

  const loop = startLoop({ run, onError, clock });
  return {
    isDraining: session.isHeld,
    wake: loop.wake,
    stop: async () => {
      await loop.stop();
      session.end();
    },
  };
}
