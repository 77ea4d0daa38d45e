import type { BusContext, EventBusClient } from './bus-context.ts';
import { handleBatch } from './handle-batch.ts';
import { claim } from './claim.ts';
import type { ClaimedEvent } from './inbox.ts';
import { startLoop, type Loop } from './loop.ts';
import type { Subscription } from './subscription.ts';

export interface WorkerContext extends BusContext {
  client: EventBusClient;
}

/** Works off one subscription's inbox, a bounded number of events at a time. */
export function startWorker(context: WorkerContext, subscription: Subscription): Loop {
  const { pool, timing, log, clock } = context;
  const { name, reaction, concurrency, isOrdered } = subscription;
  const inFlight = new Map<Promise<void>, string[]>();
  const batchMax = reaction.kind === 'transactional' ? reaction.batchMax : 1;
  // External work holds no row lock while it runs, so its lease must outlast its time limit.
  const runningMs = reaction.kind === 'external' ? subscription.timeoutMs : 0;
  const leaseMs = runningMs + timing.claimLeaseMs;
  const take = (options: { limit: number; isFresh?: boolean }) => {
    const busyWith = [...inFlight.values()].flat();
    return claim(pool, { subscription: name, isOrdered, leaseMs, busyWith, ...options });
  };

  const begin = (batch: ClaimedEvent[]) => {
    const handling = handleBatch(context, subscription, batch).finally(() => {
      inFlight.delete(handling);
      loop.wake();
    });
    inFlight.set(
      handling,
      batch.map(({ envelope }) => envelope.id),
    );
  };
  const claimSingles = async (limit: number) => {
    const events = await take({ limit });
    for (const event of events) begin([event]);
    return events.length === limit;
  };
  // What has failed before is tried alone, so that it cannot take fresh events down with it.
  const claimBatch = async () => {
    const tried = await take({ limit: 1, isFresh: false });
    const batch = tried.length > 0 ? tried : await take({ limit: batchMax, isFresh: true });
    if (batch.length > 0) begin(batch);
    return tried.length > 0 || batch.length === batchMax;
  };

  const run = async () => {
    const free = concurrency - inFlight.size;
    if (free <= 0) return timing.idlePollMs;
    const mayBeMore = batchMax === 1 ? await claimSingles(free) : await claimBatch();
    return mayBeMore ? 0 : timing.idlePollMs;
  };
  const onError = (err: unknown, failures: number) =>
    log.warn({ err, failures, subscription: name }, 'inbox not read');

  const loop = startLoop({ run, onError, clock });
  return {
    wake: loop.wake,
    stop: async () => {
      await loop.stop();
      await Promise.all(inFlight.keys());
    },
  };
}
