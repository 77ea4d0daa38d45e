import { openQueuePool, type DatabaseLog, type ModuleName } from '@pet/database';
import {
  defaultTiming,
  type BusContext,
  type BusMetrics,
  type BusTiming,
  type EventBusClient,
} from './bus-context.ts';
import { systemClock, type Clock } from './clock.ts';
import { createConsumers } from './consumers.ts';
import { deadLettersOf, type DeadLetters } from './dead-letters.ts';
import { inboxLag, type SubscriptionLag } from './inbox-lag.ts';
import type { Loop } from './loop.ts';
import { outboxLag, type OutboxLag } from './outbox.ts';
import { publisher, type Publish } from './publish.ts';
import { createRelay } from './relay.ts';
import { startRetention } from './retention.ts';
import type { Subscription } from './subscription.ts';
import type { Transport } from './transport.ts';

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

/** Two for the sessions of relay and receiver, the others for deliveries, claims and commands. */
const poolSize = 5;

export function createEventBus(options: EventBusOptions): EventBus {
  const { module, client, transport, subscriptions } = options;
  const context = contextOf(options);
  const { pool } = context;
  const membership = transport.join(module);
  const relay = createRelay({ ...context, transport });
  const consumers = createConsumers({ ...context, client, transport });
  let retention: Loop | undefined;

  const start = async () => {
    await consumers.start(typeof subscriptions === 'function' ? subscriptions() : subscriptions);
    relay.start();
    retention = startRetention(context);
    membership.ready();
  };
  const stop = async () => {
    membership.leave();
    await started;
    await Promise.all([relay.stop(), retention?.stop()]);
    await consumers.stop();
    await pool.end();
  };
  let started: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  return {
    publish: publisher(context, relay.wake),
    start: () => (started ??= start()),
    stop: () => (stopped ??= stop()),
    wake: () => {
      relay.wake();
      consumers.wake();
    },
    lag: async () => ({ outbox: await outboxLag(pool), inbox: await inboxLag(pool) }),
    deadLetters: deadLettersOf(pool, consumers.wake),
    hint: transport.hint,
    onHint: guardedHints(context, transport),
  };
}

function contextOf(options: EventBusOptions): BusContext {
  const { module, url, log, clock = systemClock, metrics = {}, timing } = options;
  return {
    module,
    log,
    pool: openQueuePool({ module, url, log, poolSize }),
    clock,
    metrics,
    timing: { ...defaultTiming, ...timing },
  };
}

/** A listener that throws must not take the process down for a hint. */
function guardedHints({ log }: BusContext, transport: Transport): Transport['onHint'] {
  return (topic, listen) =>
    transport.onHint(topic, (data) => {
      try {
        listen(data);
      } catch (err) {
        log.error({ err, topic }, 'listener to a hint failed');
      }
    });
}
