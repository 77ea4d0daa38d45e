import { currencyCode } from '@pet/domain/commerce';
import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

/** Facts as the provider told them; the order module compares them with its own before it acts. */
const providerEvent = {
  provider: z.string(),
  providerEventId: z.string(),
  orderId: z.string(),
};
const charge = {
  ...providerEvent,
  /** Null where the provider speaks of the money and does not name the payment page. */
  sessionId: z.string().nullable(),
  paymentIntentId: z.string(),
  amountMinor: z.int().nonnegative(),
  currency: currencyCode,
  livemode: z.boolean(),
};

export const paymentReceived = defineEvent('payment.received', 1, z.object(charge));

/** The customer did everything; whether the money comes, the bank says later. */
export const paymentProcessing = defineEvent('payment.processing', 1, z.object(charge));

export const paymentFailed = defineEvent(
  'payment.failed',
  1,
  z.object({ ...charge, reason: z.string() }),
);

export const paymentExpired = defineEvent(
  'payment.expired',
  1,
  z.object({ ...providerEvent, sessionId: z.string() }),
);

/** `amountMinor` is what this refund returned, not the sum of all refunds. */
export const paymentRefunded = defineEvent('payment.refunded', 1, z.object(charge));

/** Money that was on its way back did not reach the customer. */
export const paymentRefundFailed = defineEvent(
  'payment.refund_failed',
  1,
  z.object({ ...charge, refundId: z.string() }),
);
