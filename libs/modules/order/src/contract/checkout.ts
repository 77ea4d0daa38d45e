import { currencyCode, destinationSchema, orderReceiptSchema } from '@pet/domain/commerce';
import {
  countryCode,
  emailAddress,
  entityId,
  idempotencyKey,
  isoDate,
  plainText,
} from '@pet/domain/values';
import { z } from 'zod';

export const CheckoutQuoteInput = z.strictObject({ destination: destinationSchema });
export const CheckoutQuoteOutput = z.object({
  receipt: orderReceiptSchema,
  readyBy: isoDate,
  /** The terms that will be stored with the order, one per line reference. */
  terms: z.array(z.object({ reference: z.string(), designName: z.string(), text: z.string() })),
});

export const contactSchema = z.strictObject({
  email: emailAddress,
  name: plainText(100),
  /** For the carrier only. */
  phone: plainText(30).nullable().default(null),
});

export type Contact = z.infer<typeof contactSchema>;

export const addressSchema = z.strictObject({
  line1: plainText(100),
  line2: plainText(100).nullable().default(null),
  postalCode: plainText(16),
  city: plainText(80),
  regionCode: destinationSchema.shape.regionCode,
  countryCode,
});
export type Address = z.infer<typeof addressSchema>;

export const PlaceOrderInput = z.strictObject({
  idempotencyKey,
  contact: contactSchema,
  address: addressSchema,
  /** The total that the customer saw; another one in force is ORDER_PRICE_CHANGED. */
  expectedTotalMinor: z.int().nonnegative(),
  acceptsTerms: z.literal(true, 'Please accept the made-to-order terms.'),
});
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>;

export const PlaceOrderOutput = z.object({
  orderId: entityId,
  orderNumber: z.string(),
  totalMinor: z.int().nonnegative(),
  currency: currencyCode,
  /** Where the customer pays, at the payment provider. */
  paymentUrl: z.url(),
  /** Reads this one order without an account. */
  trackingToken: z.string(),
});

/** Payment again for an order that is still unpaid: a fresh payment address. */
export const ResumePaymentInput = z.strictObject({
  trackingToken: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/),
});
export const ResumePaymentOutput = z.object({ paymentUrl: z.url() });
