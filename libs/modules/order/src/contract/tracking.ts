import { designConfigSchema } from '@pet/domain/builder';
import { orderReceiptSchema } from '@pet/domain/commerce';
import { orderStatusSchema } from '@pet/domain/order';
import {
  emailAddress,
  entityId,
  isoDate,
  isoDateTime,
  pageOf,
  pageRequest,
} from '@pet/domain/values';
import { z } from 'zod';
import { addressSchema } from './checkout.ts';

export const paymentStatusSchema = z.enum([
  'AWAITING',
  'PROCESSING',
  'PAID',
  'FAILED',
  'EXPIRED',
  'REFUNDED',
]);

export type PaymentStatus = z.infer<typeof paymentStatusSchema>;

/**
 * Money that does not fit the order, while a person looks at it: another amount or currency than
 * agreed, a second payment, or a return that did not come from here.
 */
export const paymentDoubtSchema = z.enum(['differs', 'paid-twice', 'returned']);
export type PaymentDoubt = z.infer<typeof paymentDoubtSchema>;

/** Something that happened to an order, in words for the customer. */
export const timelineEntrySchema = z.object({
  at: isoDateTime,
  code: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
});

export const orderLineSchema = z.object({
  lineId: entityId,
  versionId: entityId,
  designName: z.string(),
  designHash: z.string(),
  config: designConfigSchema,
  description: z.string(),
  quantity: z.int().positive(),
  unitMinor: z.int().nonnegative(),
  amountMinor: z.int().nonnegative(),
  terms: z.string(),
});

/** One step of every order, with the moment it was reached. */
export const orderStepSchema = z.object({
  code: z.enum([
    'received',
    'paid',
    'cutting',
    'sewing',
    'finishing',
    'checking',
    'shipped',
    'delivered',
  ]),
  label: z.string(),
  reachedAt: isoDateTime.nullable(),
});
export type OrderStep = z.infer<typeof orderStepSchema>;

/** An order as its customer sees it. */
export const orderSchema = z.object({
  orderId: entityId,
  orderNumber: z.string(),
  status: orderStatusSchema,
  paymentStatus: paymentStatusSchema,
  paymentDoubt: paymentDoubtSchema.nullable(),
  placedAt: isoDateTime,
  readyBy: isoDate,
  receipt: orderReceiptSchema,
  lines: z.array(orderLineSchema),
  /** Past entries first; the last one is where the order stands. */
  timeline: z.array(timelineEntrySchema),
  steps: z.array(orderStepSchema),
  shipment: z
    .object({ carrier: z.string(), trackingNumber: z.string(), shippedAt: isoDateTime })
    .nullable(),
  shipTo: addressSchema.pick({ city: true, countryCode: true }),
  trackingToken: z.string(),
  canPay: z.boolean(),
  canCancel: z.boolean(),
});
export type Order = z.infer<typeof orderSchema>;

const trackingToken = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);

/** Either the word in the mail's link, or what the customer remembers: number and e-mail address. */
export const TrackInput = z
  .strictObject({
    trackingToken: trackingToken.optional(),
    orderNumber: z.string().trim().min(4).max(24).optional(),
    email: emailAddress.optional(),
  })
  .refine(
    (input) =>
      input.trackingToken === undefined
        ? input.orderNumber !== undefined && input.email !== undefined
        : input.orderNumber === undefined && input.email === undefined,
    { message: 'Please give the order number and the e-mail address of the order.' },
  );
export type TrackInput = z.infer<typeof TrackInput>;

export const OrderIdInput = z.strictObject({ orderId: entityId });

export const orderSummarySchema = z.object({
  orderId: entityId,
  orderNumber: z.string(),
  status: orderStatusSchema,
  paymentStatus: paymentStatusSchema,
  paymentDoubt: paymentDoubtSchema.nullable(),
  placedAt: isoDateTime,
  readyBy: isoDate,
  totalMinor: z.int(),
  currency: z.string(),
  itemCount: z.int(),
  title: z.string(),
  config: designConfigSchema,
});
export type OrderSummary = z.infer<typeof orderSummarySchema>;
export const ListOrdersInput = pageRequest.extend({ cursor: entityId.nullable().default(null) });
export const ListOrdersOutput = pageOf(orderSummarySchema);
