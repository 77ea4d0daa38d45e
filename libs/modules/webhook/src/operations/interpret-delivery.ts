import { ZodError } from 'zod';
import type { Delivery } from '../contract.ts';
import { findBody, noteOutcome, type StoredBody } from '../delivery.repository.ts';
import { interpretEvent, type Meaning } from '../stripe/interpret-event.ts';
import { stripeEventSchema } from '../stripe/stripe-event.schema.ts';
import type { WebhookDeps, WebhookTransaction } from '../webhook.deps.ts';

interface Reading {
  status: Delivery['status'];
  outcome: string;
  meaning: Meaning | null;
}

/**
 * Says in our own events what a stored delivery means, and notes what came of it, in the caller's
 * transaction. A delivery that cannot be read is noted as failed: repeating would not mend it.
 */
export async function interpretDelivery(
  tx: WebhookTransaction,
  { bus, clock, log }: WebhookDeps,
  deliveryId: string,
): Promise<void> {
  const stored = await findBody(tx, deliveryId);
  if (!stored) throw new Error(`Delivery ${deliveryId} was accepted but is not stored`);
  const { status, outcome, meaning } = read(stored);
  if (meaning) {
    const { event, payload } = meaning;
    await bus.publish(tx, event, { aggregateId: payload.orderId, payload });
  }
  if (status === 'FAILED') log.warn({ deliveryId, outcome }, 'webhook cannot be read');
  await noteOutcome(tx, deliveryId, { status, outcome, processedAt: clock.now() });
}

function read({ eventType, body }: StoredBody): Reading {
  try {
    const text = Buffer.from(body).toString('utf8');
    const meaning = interpretEvent(stripeEventSchema.parse(JSON.parse(text)));
    return meaning
      ? { status: 'PROCESSED', outcome: meaning.event.name, meaning }
      : { status: 'IGNORED', outcome: `Nothing is to be done about ${eventType}.`, meaning: null };
  } catch (error) {
    return { status: 'FAILED', outcome: whatIsWrong(error), meaning: null };
  }
}

/** Names the fields only: their values may be personal. */
function whatIsWrong(error: unknown): string {
  if (!(error instanceof ZodError)) return 'The body is not JSON.';
  const fields = error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
  return `Not as expected: ${fields.join('; ')}`;
}
