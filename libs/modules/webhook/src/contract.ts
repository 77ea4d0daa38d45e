import { entityId, isoDateTime, pageOf, pageRequest } from '@pet/domain/values';
import { z } from 'zod';

export type { WebhookRouter } from './webhook.router.ts';

export const deliveryStatusSchema = z.enum(['RECEIVED', 'PROCESSED', 'IGNORED', 'FAILED']);

/** One event that a provider sent us, kept as its raw bytes came. */
export const deliverySchema = z.object({
  deliveryId: entityId,
  provider: z.enum(['stripe']),
  providerEventId: z.string(),
  eventType: z.string(),
  status: deliveryStatusSchema,
  /** What came of it, or why it could not be processed. */
  outcome: z.string().nullable(),
  /** How often the provider sent it. */
  receivedCount: z.int().positive(),
  attempts: z.int().nonnegative(),
  receivedAt: isoDateTime,
  processedAt: isoDateTime.nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

export const ListDeliveriesInput = pageRequest.extend({
  cursor: entityId.nullable().default(null),
  status: deliveryStatusSchema.nullable().default(null),
});
export const ListDeliveriesOutput = pageOf(deliverySchema);
export const DeliveryIdInput = z.strictObject({ deliveryId: entityId });
