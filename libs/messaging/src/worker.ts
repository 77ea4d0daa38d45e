import type { BusContext, EventBusClient } from './bus-context.ts';
import { handleBatch } from './handle-batch.ts';
import { claim } from './claim.ts';
import type { Envelope } from './envelope.ts';
import type { ClaimedEvent } from './inbox.ts';
import { startLoop, type Loop } from './loop.ts';
import { receive } from './receive.ts';
import type { Subscription } from './subscription.ts';

export interface WorkerContext extends BusContext {
  client: EventBusClient;
}

export interface Worker extends Loop {
  /** Stores delivered events, and begins with them at once where places are free and nobody waits. */
  receive: (envelopes: readonly Envelope[]) => Promise<void>;
}

/** Works off one subscription's inbox, a bounded number of events at a time. */
export function startWorker(context: WorkerContext, subscription: Subscription): Worker {
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

  // Whether the end of what is in flight may let others go: a free place, or the next of an aggregate.
  let areOthersWaiting = false;
  let endings = 0;
  const begin = (batch: ClaimedEvent[]) => {
    const handling = handleBatch(context, subscription, batch).finally(() => {
      inFlight.delete(handling);
      endings += 1;
      if (areOthersWaiting) loop.wake();
    });
    inFlight.set(
      handling,
      batch.map(({ envelope }) => envelope.id),
    );
  };
  /** Claims and deliveries fill the free places one after another. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(fill: () => Promise<Result>): Promise<Result> => {
    const filled = turn.then(fill);
    turn = filled.catch(() => undefined);
    return filled;
  };
  const claimSingles = async (limit: number) => {
    const { events, othersPending } = await take({ limit });
    for (const event of events) begin([event]);
    areOthersWaiting = othersPending;
    return events.length === limit;
  };
  // What has failed before is tried alone, so that it cannot take fresh events down with it.
  const claimBatch = async (limit: number) => {
    const fresh = await take({ limit: batchMax, isFresh: true });
    if (fresh.events.length > 0) begin(fresh.events);
    areOthersWaiting = fresh.othersPending;
    const isPlaceLeft = limit > Math.min(fresh.events.length, 1);
    if (!fresh.othersPending || !isPlaceLeft) return fresh.events.length === batchMax;
    const tried = await take({ limit: 1, isFresh: false });
    if (tried.events.length > 0) begin(tried.events);
    return tried.events.length > 0 || fresh.events.length === batchMax;
  };

  const claimMore = async () => {
    const free = concurrency - inFlight.size;
    if (free <= 0) {
      areOthersWaiting = true;
      return timing.idlePollMs;
    }
    const endingsBefore = endings;
    const mayBeMore = batchMax === 1 ? await claimSingles(free) : await claimBatch(free);
    // What ended while the claim looked may be just what the others were waiting for.
    const hasEndedMeanwhile = areOthersWaiting && endings !== endingsBefore;
    return mayBeMore || hasEndedMeanwhile ? 0 : timing.idlePollMs;
  };
  const onError = (err: unknown, failures: number) =>
    log.warn({ err, failures, subscription: name }, 'inbox not read');

  const receiveAndBegin = async (envelopes: readonly Envelope[]) => {
    const free = areOthersWaiting ? 0 : Math.max(0, concurrency - inFlight.size);
    const request = { subscription: name, isOrdered, leaseMs, limit: free * batchMax };
    const { events, othersPending } = await receive(pool, request, envelopes);
    for (let at = 0; at < events.length; at += batchMax) begin(events.slice(at, at + batchMax));
    if (!othersPending) return;
    areOthersWaiting = true;
    loop.wake();
  };

  const loop = startLoop({ run: () => inTurn(claimMore), onError, clock });
  return {
    receive: (envelopes) => inTurn(() => receiveAndBegin(envelopes)),
    wake: loop.wake,
    stop: async () => {
      await loop.stop();
      await Promise.all(inFlight.keys());
    },
  };
}
