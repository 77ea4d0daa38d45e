import { currencyCode } from '@pet/domain/commerce';
import { benchStageSchema, orderStatusSchema } from '@pet/domain/order';
import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

const orderKey = { orderId: z.string(), orderNumber: z.string() };
const minorAmount = z.int().nonnegative();

export const orderPlaced = defineEvent(
  'order.placed',
  1,
  z.object({
    ...orderKey,
    totalMinor: minorAmount,
    currency: currencyCode,
    lineCount: z.int().positive(),
    versionIds: z.array(z.string()),
  }),
);

export const orderPaid = defineEvent(
  'order.paid',
  1,
  z.object({ ...orderKey, amountMinor: minorAmount, currency: currencyCode }),
);

/** `wasBooked` is false for money that came in after the cancellation and was never told of as paid. */
export const orderRefunded = defineEvent(
  'order.refunded',
  1,
  z.object({
    ...orderKey,
    amountMinor: minorAmount,
    currency: currencyCode,
    wasBooked: z.boolean(),
  }),
);

export const orderPaymentFailed = defineEvent(
  'order.payment_failed',
  1,
  z.object({ ...orderKey, reason: z.string() }),
);

export const orderStatusChanged = defineEvent(
  'order.status_changed',
  1,
  z.object({ ...orderKey, from: orderStatusSchema, to: orderStatusSchema }),
);

export const orderShipped = defineEvent(
  'order.shipped',
  1,
  z.object({ ...orderKey, carrier: z.string(), trackingNumber: z.string() }),
);

export const workOrderAdvanced = defineEvent(
  'work_order.advanced',
  1,
  z.object({
    workOrderId: z.string(),
    orderId: z.string(),
    from: benchStageSchema,
    to: benchStageSchema,
  }),
);
