import {
  cartLineAdded,
  designCreated,
  orderPaid,
  orderPlaced,
  orderRefunded,
  orderShipped,
  type EventOf,
} from '@pet/messaging';
import type { Fact } from './fact.repository.ts';

export const countedEvents = [
  designCreated,
  cartLineAdded,
  orderPlaced,
  orderPaid,
  orderRefunded,
  orderShipped,
] as const;
export type CountedEvent = EventOf<(typeof countedEvents)[number]>;

/** What is kept of an event: no person, only what is counted. */
export function factOfEvent(event: CountedEvent): Fact {
  return {
    id: event.id,
    name: event.name,
    occurredAt: new Date(event.occurredAt),
    actorKind: event.actor.kind,
    subjectId: event.aggregateId,
    ...moneyOf(event),
    properties: propertiesOf(event),
  };
}

function moneyOf(event: CountedEvent): Pick<Fact, 'amountMinor' | 'currency'> {
  switch (event.name) {
    case 'order.placed':
      return { amountMinor: event.payload.totalMinor, currency: event.payload.currency };
    case 'order.paid':
      return { amountMinor: event.payload.amountMinor, currency: event.payload.currency };
    case 'order.refunded': {
      const { amountMinor, currency, wasBooked } = event.payload;
      return { amountMinor: wasBooked ? -amountMinor : 0, currency };
    }
    default:
      return { amountMinor: null, currency: null };
  }
}

function propertiesOf(event: CountedEvent): Fact['properties'] {
  switch (event.name) {
    case 'design.created':
      return { styleId: event.payload.styleId, presetId: event.payload.presetId };
    case 'cart.line_added':
      return { quantity: event.payload.quantity };
    case 'order.placed':
      return { lineCount: event.payload.lineCount };
    default:
      return {};
  }
}
