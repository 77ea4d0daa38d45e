import { transact } from '@pet/database';
import { webhookAccepted } from '@pet/messaging';
import { v7 } from 'uuid';
import { z } from 'zod';
import { insertDelivery } from '../delivery.repository.ts';
import { verifySignature, type SignedMessage } from '../stripe/verify-signature.ts';
import type { WebhookDeps } from '../webhook.deps.ts';
import { webhookErrors } from '../webhook.errors.ts';

/** Without these a message cannot even be kept. */
const word = z.string().regex(/^[\w.-]{1,255}$/);
const eventSchema = z.object({ id: word, type: word });

/**
 * Stores a genuine message from Stripe and has it processed afterwards, so that the answer is fast and
 * nothing that was acknowledged is lost. One that came before is only counted.
 * Throws WEBHOOK_SIGNATURE_INVALID or WEBHOOK_MESSAGE_INVALID; then nothing is stored.
 */
export async function acceptStripeEvent(
  { database, bus, stripeSecrets, clock, log }: WebhookDeps,
  message: SignedMessage,
): Promise<void> {
  const receivedAt = clock.now();
  const event = eventSchema.safeParse(verifySignature(message, stripeSecrets, receivedAt)).data;
  if (!event) throw webhookErrors.WEBHOOK_MESSAGE_INVALID();
  const deliveryId = v7();
  const delivery = {
    id: deliveryId,
    provider: 'stripe',
    providerEventId: event.id,
    eventType: event.type,
    body: message.body,
    receivedAt,
  } as const;
  const isNew = await transact(database, async (tx) => {
    if (!(await insertDelivery(tx, delivery))) return false;
    const payload = { deliveryId };
    await bus.publish(tx, webhookAccepted, { aggregateId: deliveryId, payload });
    return true;
  });
  log.info({ providerEventId: event.id, eventType: event.type, isNew }, 'webhook received');
}
