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

/** An order as its customer sees it. */
export const orderSchema = z.object({
  orderId: entityId,
  orderNumber: z.string(),
  status: orderStatusSchema,
  paymentStatus: paymentStatusSchema,
  placedAt: isoDateTime,
  readyBy: isoDate,
  receipt: orderReceiptSchema,
  lines: z.array(orderLineSchema),
  /** Past entries first; the last one is where the order stands. */
  timeline: z.array(timelineEntrySchema),
  /** The steps of every order, with the moment each was reached. */
  steps: z.array(
    z.object({
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
    }),
  ),
  shipment: z
    .object({ carrier: z.string(), trackingNumber: z.string(), shippedAt: isoDateTime })
    .nullable(),
  shipTo: addressSchema.pick({ city: true, countryCode: true }),
  trackingToken: z.string(),
  canPay: z.boolean(),
  canCancel: z.boolean(),
});
export type Order = z.infer<typeof orderSchema>;

/** Either the signed link of the mail, or what the customer remembers. */
export const TrackInput = z.union([
  z.strictObject({ trackingToken: z.string().min(20).max(64) }),
  z.strictObject({ orderNumber: z.string().trim().min(4).max(24), email: emailAddress }),
]);
export type TrackInput = z.infer<typeof TrackInput>;

export const OrderIdInput = z.strictObject({ orderId: entityId });

export const orderSummarySchema = z.object({
  orderId: entityId,
  orderNumber: z.string(),
  status: orderStatusSchema,
  paymentStatus: paymentStatusSchema,
  placedAt: isoDateTime,
  readyBy: isoDate,
  totalMinor: z.int(),
  currency: z.string(),
  itemCount: z.int(),
  title: z.string(),
  config: designConfigSchema,
});
export const ListOrdersInput = pageRequest;
export const ListOrdersOutput = pageOf(orderSummarySchema);
