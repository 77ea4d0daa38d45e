import { openPool, type DatabaseLog, type ModuleName } from '@pet/database';
import {
  defaultTiming,
  type BusContext,
  type BusMetrics,
  type BusTiming,
  type EventBusClient,
} from './bus-context.ts';
import { systemClock, type Clock } from './clock.ts';
import { deadLettersOf, type DeadLetters } from './dead-letters.ts';
import { inboxLag, type SubscriptionLag } from './inbox-lag.ts';
import { receive } from './inbox.ts';
import { startLoop, type Loop } from './loop.ts';
import { outboxLag, type OutboxLag } from './outbox.ts';
import { publisher, type Publish } from './publish.ts';
import { startRelay, type Relay } from './relay.ts';
import { removeExpiredEvents } from './retention.ts';
import type { Subscription } from './subscription.ts';
import type { Transport, Unsubscribe } from './transport.ts';
import { startWorker } from './worker.ts';

export interface EventBusOptions {
  module: ModuleName;
  /** The module's runtime address; the bus keeps a few connections of its own. */
  url: string;
  /** The module's Prisma client, in whose transactions events are handled. */
  client: EventBusClient;
  transport: Transport;
  /** Asked for once, by `start`. */
  subscriptions: readonly Subscription[] | (() => readonly Subscription[]);
  log: DatabaseLog;
  clock?: Clock;
  metrics?: BusMetrics;
  timing?: Partial<BusTiming>;
}

export interface EventLag {
  outbox: OutboxLag;
  inbox: SubscriptionLag[];
}

/** One module's access to events. */
export interface EventBus {
  publish: Publish;
  /** Begins to receive, relay and handle; publishing needs no start. */
  start(): Promise<void>;
  /** Takes no more work, finishes what is in flight and disconnects. The outbox keeps the rest. */
  stop(): Promise<void>;
  /** Looks for work now instead of at the next poll. */
  wake(): void;
  /** What waits to be sent and to be handled. */
  lag(): Promise<EventLag>;
  deadLetters: DeadLetters;
  /** Tells live listeners in any process; may be lost. */
  hint: Transport['hint'];
  onHint: Transport['onHint'];
}

/** One for each exclusive relay session, delivery, and commands. */
const poolSize = 4;
const hourMs = 3_600_000;

export function createEventBus(options: EventBusOptions): EventBus {
  const { module, url, transport, log } = options;
  const context: BusContext = {
    module,
    log,
    pool: openPool({ module, url, log, poolSize }),
    clock: options.clock ?? systemClock,
    metrics: options.metrics ?? {},
    timing: { ...defaultTiming, ...options.timing },
  };
  const membership = transport.join(module);
  const outboxTopic = `outbox.${module}`;
  const workers: Loop[] = [];
  const unsubscribes: Unsubscribe[] = [];
  let relay: Relay | undefined;
  let cleaner: Loop | undefined;

  // Another process may be the one that drains this outbox.
  const wakeRelay = () => (relay?.isDraining() ? relay.wake() : transport.hint(outboxTopic));
  const wakeWorkers = () => workers.forEach((worker) => worker.wake());

  const listen = async (subscription: Subscription) => {
    const worker = startWorker({ ...context, client: options.client }, subscription);
    workers.push(worker);
    const unsubscribe = await transport.subscribe({
      subscription: subscription.name,
      eventNames: subscription.events.map(({ name }) => name),
      deliver: async (envelopes) => {
        await receive(context.pool, subscription.name, envelopes);
        worker.wake();
      },
    });
    unsubscribes.push(unsubscribe);
  };

  const start = async () => {
    const { subscriptions } = options;
    const list = typeof subscriptions === 'function' ? subscriptions() : subscriptions;
    await Promise.all(list.map(listen));
    relay = startRelay({ ...context, transport });
    const offHint = transport.onHint(outboxTopic, relay.wake);
    unsubscribes.push(async () => offHint());
    cleaner = startCleaner(context);
    membership.ready();
  };
  const stop = async () => {
    membership.leave();
    await Promise.all([relay?.stop(), cleaner?.stop()]);
    await Promise.all(unsubscribes.map((unsubscribe) => unsubscribe()));
    await Promise.all(workers.map((worker) => worker.stop()));
    await context.pool.end();
  };
  let started: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  return {
    publish: publisher(context, wakeRelay),
    start: () => (started ??= start()),
    stop: () => (stopped ??= stop()),
    wake: () => {
      relay?.wake();
      wakeWorkers();
    },
    lag: async () => ({
      outbox: await outboxLag(context.pool),
      inbox: await inboxLag(context.pool),
    }),
    deadLetters: deadLettersOf(context.pool, wakeWorkers),
    hint: transport.hint,
    onHint: (topic, listener) =>
      transport.onHint(topic, (data) => {
        try {
          listener(data);
        } catch (err) {
          log.error({ err, topic }, 'listener to a hint failed');
        }
      }),
  };
}

function startCleaner({ pool, clock, log }: BusContext): Loop {
  return startLoop({
    run: async () => ((await removeExpiredEvents(pool)) ? 0 : hourMs),
    onError: (err) => log.warn({ err }, 'expired events not removed'),
    clock,
  });
}
