import { transact } from '@pet/database';
import { webhookAccepted } from '@pet/messaging';
import type { z } from 'zod';
import type { Delivery, DeliveryIdInput } from '../contract.ts';
import { findDelivery } from '../delivery.repository.ts';
import type { WebhookDeps } from '../webhook.deps.ts';
import { webhookErrors } from '../webhook.errors.ts';

/** Has a stored delivery processed once more, e.g. after a fault in its processing was mended. */
export async function replayDelivery(
  { database, bus }: WebhookDeps,
  { deliveryId }: z.output<typeof DeliveryIdInput>,
): Promise<Delivery> {
  return transact(database, async (tx) => {
    const delivery = await findDelivery(tx, deliveryId);
    if (!delivery) throw webhookErrors.WEBHOOK_DELIVERY_NOT_FOUND();
    const payload = { deliveryId };
    await bus.publish(tx, webhookAccepted, { aggregateId: deliveryId, payload });
    return delivery;
  });
}
