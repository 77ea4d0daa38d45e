import type { FaultBoard } from '../faults.ts';
import { createId } from '../ids.ts';
import type { Change, DeliveryRecord, EventRecord, EventType, Subject } from '../records.ts';

/** The circumstances in which something is decided. */
export interface Occasion {
  nowMs: number;
  faults: FaultBoard;
  /** The API request that caused it; null when a payer or the clock did. */
  requestId: string | null;
  idempotencyKey: string | null;
}

/** Unix seconds of the occasion, as Stripe's `created` fields want them. */
export function secondsOf(occasion: Occasion): number {
  return Math.floor(occasion.nowMs / 1000);
}

/** The changes that record an event and set off its delivery as the switched-on faults will have it. */
export function recordEvent(
  type: EventType,
  subject: Subject,
  occasion: Occasion,
  previousAttributes: Record<string, unknown> | null = null,
): Change[] {
  const event: EventRecord = {
    id: createId('evt'),
    createdAt: secondsOf(occasion),
    type,
    sessionId: sessionIdOf(subject),
    subject,
    previousAttributes,
    requestId: occasion.requestId,
    idempotencyKey: occasion.idempotencyKey,
  };
  return [
    { kind: 'event', record: event },
    { kind: 'delivery', record: planDelivery(event, occasion) },
  ];
}

function planDelivery(event: EventRecord, { faults, nowMs }: Occasion): DeliveryRecord {
  return {
    id: event.id,
    sessionId: event.sessionId,
    status: faults.strikes('lose') ? 'lost' : 'pending',
    copiesLeft: 1 + faults.current.duplicate,
    copiesDelivered: 0,
    attempts: 0,
    notBeforeMs: nowMs + faults.current.delayMs,
    lastAnswer: null,
  };
}

function sessionIdOf(subject: Subject): string {
  if (subject.kind === 'session') return subject.record.id;
  if (subject.kind === 'refund') return '';
  return subject.record.sessionId;
}
