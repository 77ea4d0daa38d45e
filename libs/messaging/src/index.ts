export type { BusMetrics, BusTiming, EventBusClient, HandlingOutcome } from './bus-context.ts';
export * from './catalogue/index.ts';
export { fakeClock, systemClock, type Clock, type FakeClock } from './clock.ts';
export {
  deadLettersOf,
  type DeadLetter,
  type DeadLetterKey,
  type DeadLetters,
} from './dead-letters.ts';
export {
  envelopeSchema,
  eventActorOf,
  eventActorSchema,
  type Envelope,
  type EventActor,
  type EventOf,
} from './envelope.ts';
export { createEventBus, type EventBus, type EventBusOptions, type EventLag } from './event-bus.ts';
export { defineEvent, type EventDefinition, type PayloadOf } from './event-definition.ts';
export { eventScope, type EventScope } from './event-scope.ts';
export { startLoop, type Loop, type LoopOptions } from './loop.ts';
export { localTransport } from './local-transport.ts';
export type { Publish, PublishOptions } from './publish.ts';
export { redisTransport, type RedisTransportOptions } from './redis/redis-transport.ts';
export { retireSubscription } from './retire-subscription.ts';
export { defineSubscription, type Subscription } from './subscription.ts';
export {
  EventsMissingError,
  TransportNotReadyError,
  UndeliverableEventError,
  type Consumer,
  type Inspection,
  type Membership,
  type Outlet,
  type Reference,
  type Transport,
  type Unsubscribe,
} from './transport.ts';
