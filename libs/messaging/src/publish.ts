import {
  afterCommit,
  beforeCommit,
  crashpoint,
  perTransaction,
  type TransactionClient,
} from '@pet/database';
import { v7 as uuidV7 } from 'uuid';
import type { BusContext } from './bus-context.ts';
import type { Envelope, EventActor } from './envelope.ts';
import type { EventDefinition, PayloadOf } from './event-definition.ts';
import { eventScope } from './event-scope.ts';
import { addToOutbox, eventTextOf, type EventText } from './outbox.ts';

export interface PublishOptions<Definition extends EventDefinition> {
  /** The thing that the event is about; its events are handled in the order of publishing. */
  aggregateId: string;
  payload: PayloadOf<Definition>;
  /** Default: the scope's actor, else the module itself. */
  actor?: EventActor;
  /** Default: now. */
  occurredAt?: Date;
}

export type Publish = <Definition extends EventDefinition>(
  tx: TransactionClient,
  event: Definition,
  options: PublishOptions<Definition>,
) => Promise<Envelope>;

/**
 * Publishing writes the module's outbox in the caller's transaction, once for all events of that
 * transaction: an event exists exactly if the change it tells of does. Throws outside of `transact`,
 * and for a payload that does not fit.
 */
export function publisher(
  { module, clock, metrics }: Pick<BusContext, 'module' | 'clock' | 'metrics'>,
  wakeRelay: () => void,
): Publish {
  const unwritten = perTransaction((): EventText[] => []);
  const keep = (tx: TransactionClient, event: EventText) => {
    const events = unwritten();
    if (events.push(event) > 1) return;
    beforeCommit(async () => {
      await addToOutbox(tx, events.splice(0));
      crashpoint('outbox.beforeCommit');
    });
  };

  return async (tx, event, { aggregateId, payload, actor, occurredAt }) => {
    const id = uuidV7();
    const scope = eventScope.current();
    const envelope: Envelope = {
      id,
      name: event.name,
      version: event.version,
      occurredAt: (occurredAt ?? clock.now()).toISOString(),
      aggregateId,
      correlationId: scope?.correlationId ?? id,
      causationId: scope?.causationId ?? null,
      actor: actor ?? scope?.actor ?? { kind: 'system', id: module },
      traceparent: scope?.traceparent ?? null,
      payload: event.schema.parse(payload),
    };
    keep(tx, eventTextOf(envelope));
    afterCommit(() => {
      crashpoint('outbox.afterCommitBeforeRelay');
      metrics.published?.(event.name);
      wakeRelay();
    });
    return envelope;
  };
}
