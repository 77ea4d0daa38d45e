import type { TransactionClient } from '@pet/database';
import type { Backoff } from './backoff.ts';
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
  /** Tries before an event is dead; default 5, with `perform` 16. */
  attemptsMax?: number;
  /** Waits between the tries, spread by half either way; default 0.5 s to 1 min, with `perform` 2 s to 15 min. */
  retry?: Backoff;
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
  retry: Backoff;
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

const defaults = { isOrdered: true, concurrency: 4, timeoutMs: 30_000 };

/** The database that holds the inbox works, or nothing would be tried: what fails here fails by itself. */
const ownEffect = { attemptsMax: 5, retry: { baseMs: 500, maxMs: 60_000 } };
/** A mail server or a neighbour may be away for an hour. */
const outsideEffect = { attemptsMax: 16, retry: { baseMs: 2_000, maxMs: 15 * 60_000 } };

/**
 * Declares a consumer; the module hands it to its host. A failing event is tried again with growing
 * pauses before it is a dead letter: for about 8 s if it writes to the module's own database
 * (`handle`, `handleBatch`), for about 1 h 45 min if it acts outside (`perform`), so that it outlives
 * an outage there. Replaying dead letters begins anew.
 */
export function defineSubscription<
  const Definitions extends readonly EventDefinition[],
  Tx extends TransactionClient,
>(
  spec: TransactionalSpec<Definitions, Tx> | BatchSpec<Definitions, Tx> | ExternalSpec<Definitions>,
): Subscription {
  const tries = 'perform' in spec ? outsideEffect : ownEffect;
  const { name, events, isOrdered, concurrency, attemptsMax, retry, timeoutMs } = {
    ...defaults,
    ...tries,
    ...spec,
  };
  return {
    name,
    events,
    isOrdered,
    concurrency,
    attemptsMax,
    retry,
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
