import type { TransactionClient } from '@pet/database';
import type { EventOf } from './envelope.ts';
import type { EventDefinition } from './event-definition.ts';

interface SubscriptionOptions<Definitions extends readonly EventDefinition[]> {
  /** `<module>.<what it does>`, e.g. `order.settle-payment`; never renamed, it is the consumer's identity. */
  name: string;
  /** Several versions of one event may stand here, each read with its own schema. */
  events: Definitions;
  /**
   * Whether events of one aggregate wait for each other (the default). An event that has died then
   * holds back the later ones of its aggregate, until it is replayed or discarded.
   */
  isOrdered?: boolean;
  /** How many events (or batches) are handled at once; default 4. */
  concurrency?: number;
  /** Tries before an event is dead; default 5. */
  attemptsMax?: number;
  /** A handler that takes longer has failed; default 30 s. */
  timeoutMs?: number;
}

export interface TransactionalSpec<
  Definitions extends readonly EventDefinition[],
  Tx extends TransactionClient,
> extends SubscriptionOptions<Definitions> {
  /**
   * Reacts in the module's own database. The mark that the event is handled, everything written
   * through `tx` and the events published with it are one transaction.
   */
  handle: (event: EventOf<Definitions[number]>, tx: Tx) => Promise<void>;
}

export interface BatchSpec<
  Definitions extends readonly EventDefinition[],
  Tx extends TransactionClient,
> extends SubscriptionOptions<Definitions> {
  /** As `handle`, for many events in one transaction. If it throws, each is tried alone. */
  handleBatch: (events: EventOf<Definitions[number]>[], tx: Tx) => Promise<void>;
  /** Most events in one transaction. */
  batchMax: number;
}

export interface ExternalSpec<
  Definitions extends readonly EventDefinition[],
> extends SubscriptionOptions<Definitions> {
  /**
   * Acts outside the database (mail, a neighbour's port). Runs at least once: pass `event.id` on as
   * the idempotency key. `signal` aborts when the time is up.
   */
  perform: (event: EventOf<Definitions[number]>, context: { signal: AbortSignal }) => Promise<void>;
}

/** A named consumer of events, as the bus runs it. */
export interface Subscription {
  name: string;
  events: readonly EventDefinition[];
  isOrdered: boolean;
  concurrency: number;
  attemptsMax: number;
  timeoutMs: number;
  reaction: Reaction;
}

// `never` lets handlers with any module's own event and transaction types stand in one list; the
// bus, which has read the events and opened the transaction, is the only caller.
export type Reaction =
  | {
      kind: 'transactional';
      batchMax: number;
      apply: (events: never[], tx: never) => Promise<void>;
    }
  | {
      kind: 'external';
      perform: (event: never, context: { signal: AbortSignal }) => Promise<void>;
    };

const defaults = { isOrdered: true, concurrency: 4, attemptsMax: 5, timeoutMs: 30_000 };

/** Declares a consumer; the module hands it to its host. */
export function defineSubscription<
  const Definitions extends readonly EventDefinition[],
  Tx extends TransactionClient,
>(
  spec: TransactionalSpec<Definitions, Tx> | BatchSpec<Definitions, Tx> | ExternalSpec<Definitions>,
): Subscription {
  const { name, events, isOrdered, concurrency, attemptsMax, timeoutMs } = { ...defaults, ...spec };
  return {
    name,
    events,
    isOrdered,
    concurrency,
    attemptsMax,
    timeoutMs,
    reaction: reactionOf(spec),
  };
}

function reactionOf<Definitions extends readonly EventDefinition[], Tx extends TransactionClient>(
  spec: TransactionalSpec<Definitions, Tx> | BatchSpec<Definitions, Tx> | ExternalSpec<Definitions>,
): Reaction {
  if ('perform' in spec) return { kind: 'external', perform: spec.perform };
  if ('handleBatch' in spec) {
    return { kind: 'transactional', batchMax: spec.batchMax, apply: spec.handleBatch };
  }
  return {
    kind: 'transactional',
    batchMax: 1,
    apply: async (events, tx) => {
      for (const event of events) await spec.handle(event, tx);
    },
  };
}
