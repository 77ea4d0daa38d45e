import type { EventRecord } from '../records.ts';
import { showSubject } from './subject.ts';

/** The version that the pinned SDK speaks; an account's events come in its own version. */
export const apiVersion = '2026-10-28.endive';

/**
 * An event as Stripe sends and shows it: https://docs.stripe.com/api/events/object
 * @param isPending whether the webhook target has yet to acknowledge it.
 */
export function showEvent(event: EventRecord, isPending: boolean, publicUrl: string) {
  const previous = event.previousAttributes;
  return {
    id: event.id,
    object: 'event',
    api_version: apiVersion,
    created: event.createdAt,
    data: {
      object: showSubject(event.subject, publicUrl),
      ...(previous ? { previous_attributes: previous } : {}),
    },
    livemode: false,
    pending_webhooks: isPending ? 1 : 0,
    request: { id: event.requestId, idempotency_key: event.idempotencyKey },
    type: event.type,
  };
}
