import type { Actor } from '@pet/domain/user';
import { z } from 'zod';
import type { EventDefinition, PayloadOf } from './event-definition.ts';

/** Who caused an event, by id only: events carry no personal data. */
export const eventActorSchema = z.object({
  kind: z.enum(['anonymous', 'guest', 'user', 'system']),
  /** Guest id, user id or module name. */
  id: z.string().nullable(),
});
export type EventActor = z.infer<typeof eventActorSchema>;

/** An event as it is stored and sent. */
export const envelopeSchema = z.object({
  /** UUID v7; also the idempotency key of whatever handles the event. */
  id: z.uuid(),
  name: z.string(),
  version: z.int().positive(),
  occurredAt: z.iso.datetime(),
  /** The thing that the event is about; events of one aggregate are handled in order. */
  aggregateId: z.string(),
  /** Shared by everything that followed from one request. */
  correlationId: z.string(),
  /** The event that this one was a reaction to. */
  causationId: z.string().nullable(),
  actor: eventActorSchema,
  /** W3C trace context of the publisher. */
  traceparent: z.string().nullable(),
  payload: z.unknown(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** An envelope whose payload has been read with its definition. */
export type EventOf<Definition extends EventDefinition> = Definition extends EventDefinition
  ? Omit<Envelope, 'name' | 'payload'> & {
      name: Definition['name'];
      payload: PayloadOf<Definition>;
    }
  : never;

/** The part of an actor that events carry. */
export function eventActorOf(actor: Actor): EventActor {
  switch (actor.kind) {
    case 'anonymous':
      return { kind: 'anonymous', id: null };
    case 'guest':
      return { kind: 'guest', id: actor.guestId };
    case 'user':
      return { kind: 'user', id: actor.userId };
    case 'system':
      return { kind: 'system', id: actor.module };
  }
}
