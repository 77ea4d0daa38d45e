import { AsyncLocalStorage } from 'node:async_hooks';
import type { Envelope, EventActor } from './envelope.ts';

/** What events published by the current code inherit. */
export interface EventScope {
  correlationId: string;
  causationId: string | null;
  actor: EventActor;
  traceparent: string | null;
}

const storage = new AsyncLocalStorage<EventScope>();

/** Set by hosts for each request and by the worker for each event it handles. */
export const eventScope = {
  run: <Result>(scope: EventScope, work: () => Result): Result => storage.run(scope, work),
  current: (): EventScope | undefined => storage.getStore(),
};

/** The scope for what follows from an event: same story and actor, caused by this event. */
export function scopeAfter(event: Envelope): EventScope {
  const { correlationId, actor, traceparent } = event;
  return { correlationId, causationId: event.id, actor, traceparent };
}
