import { exclusiveSession } from './exclusive-session.ts';
import type { Subscription } from './subscription.ts';
import type { Transport, Unsubscribe } from './transport.ts';
import { startWorker, type Worker, type WorkerContext } from './worker.ts';

export interface ConsumersContext extends WorkerContext {
  transport: Transport;
}

/** A module's subscriptions at work: deliveries fill the inbox, workers empty it. */
export interface Consumers {
  start: (subscriptions: readonly Subscription[]) => Promise<void>;
  wake: () => void;
  /** Ends the deliveries, then finishes what is in flight. */
  stop: () => Promise<void>;
}

export function createConsumers(context: ConsumersContext): Consumers {
  const receiving = exclusiveSession(context.pool, `receiver:${context.module}`);
  const workers: Worker[] = [];
  const unsubscribes: Unsubscribe[] = [];

  const listen = async (subscription: Subscription) => {
    const worker = startWorker(context, subscription);
    workers.push(worker);
    const unsubscribe = await context.transport.subscribe({
      subscription: subscription.name,
      eventNames: subscription.events.map(({ name }) => name),
      deliver: worker.receive,
      isReceiver: async () => (await receiving.get()) !== undefined,
    });
    unsubscribes.push(unsubscribe);
  };

  return {
    start: async (subscriptions) => {
      await Promise.all(subscriptions.map(listen));
    },
    wake: () => workers.forEach((worker) => worker.wake()),
    stop: async () => {
      await Promise.all(unsubscribes.map((unsubscribe) => unsubscribe()));
      receiving.end();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
