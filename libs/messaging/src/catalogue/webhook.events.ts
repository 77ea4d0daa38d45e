import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

/** A provider's delivery was verified and stored; what it says is read by the handler. */
export const webhookAccepted = defineEvent(
  'webhook.accepted',
  1,
  z.object({ deliveryId: z.string() }),
);
