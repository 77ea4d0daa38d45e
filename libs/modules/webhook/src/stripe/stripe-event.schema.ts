import { z } from 'zod';

/** What we read of Stripe's events; everything else in them is left alone. */
const ownMetadata = z.object({ order_id: z.string().min(1).max(64) });
const currency = z
  .string()
  .regex(/^[a-z]{3}$/)
  .transform((code) => code.toUpperCase());

/** https://docs.stripe.com/api/checkout/sessions/object */
export const checkoutSessionSchema = z.object({
  id: z.string(),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  payment_intent: z.string().nullable(),
  amount_total: z.int().nonnegative(),
  currency,
  metadata: ownMetadata,
});

/** https://docs.stripe.com/api/payment_intents/object */
export const paymentIntentSchema = z.object({
  id: z.string(),
  amount: z.int().nonnegative(),
  amount_received: z.int().nonnegative(),
  currency,
  metadata: ownMetadata,
  last_payment_error: z.object({ message: z.string().optional() }).nullish(),
});

/** https://docs.stripe.com/api/charges/object */
export const chargeSchema = z.object({
  id: z.string(),
  payment_intent: z.string(),
  amount_refunded: z.int().nonnegative(),
  currency,
  metadata: ownMetadata,
});

/** https://docs.stripe.com/api/refunds/object; one made by hand in the dashboard names no order. */
export const refundSchema = z.object({
  id: z.string(),
  payment_intent: z.string(),
  amount: z.int().nonnegative(),
  currency,
  metadata: ownMetadata,
});

export const stripeEventSchema = z.object({
  id: z.string(),
  type: z.string(),
  livemode: z.boolean(),
  data: z.object({
    object: z.unknown(),
    previous_attributes: z.object({ amount_refunded: z.int().optional() }).optional(),
  }),
});
export type StripeEvent = z.infer<typeof stripeEventSchema>;
