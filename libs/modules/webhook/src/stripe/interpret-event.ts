import {
  paymentExpired,
  paymentFailed,
  paymentProcessing,
  paymentReceived,
  paymentRefunded,
  paymentRefundFailed,
  type EventDefinition,
  type PayloadOf,
} from '@pet/messaging';
import type { z } from 'zod';
import {
  chargeSchema,
  checkoutSessionSchema,
  paymentIntentSchema,
  refundSchema,
  type StripeEvent,
} from './stripe-event.schema.ts';

/** An event of ours that means the same for every provider; `aggregateId` is the order that it names. */
export interface Meaning<Definition extends EventDefinition = EventDefinition> {
  event: Definition;
  payload: PayloadOf<Definition> & { orderId: string };
}

type Interpreter = (event: StripeEvent) => Meaning;

const meaning = <Definition extends EventDefinition>(
  event: Definition,
  payload: PayloadOf<Definition> & { orderId: string },
): Meaning => ({ event, payload });

const interpreters: Record<string, Interpreter> = {
  'checkout.session.completed': (event) => {
    const session = checkoutSessionSchema.parse(event.data.object);
    const isPaid = session.payment_status !== 'unpaid';
    return meaning(isPaid ? paymentReceived : paymentProcessing, sessionFacts(event, session));
  },
  'checkout.session.async_payment_succeeded': (event) =>
    meaning(paymentReceived, sessionFacts(event, checkoutSessionSchema.parse(event.data.object))),
  'checkout.session.async_payment_failed': (event) =>
    meaning(paymentFailed, {
      ...sessionFacts(event, checkoutSessionSchema.parse(event.data.object)),
      reason: 'Your bank did not make the payment.',
    }),
  'checkout.session.expired': (event) => {
    const session = checkoutSessionSchema.parse(event.data.object);
    return meaning(paymentExpired, { ...common(event, session), sessionId: session.id });
  },
  // The same money as the completed session; whichever message comes first settles the order.
  'payment_intent.succeeded': (event) => {
    const intent = paymentIntentSchema.parse(event.data.object);
    return meaning(paymentReceived, intentFacts(event, intent, intent.amount_received));
  },
  // The payment page is still open: the customer may try another card there.
  'payment_intent.payment_failed': (event) => {
    const intent = paymentIntentSchema.parse(event.data.object);
    return meaning(paymentFailed, {
      ...intentFacts(event, intent, intent.amount),
      reason: intent.last_payment_error?.message ?? 'Your card was declined.',
    });
  },
  'charge.refunded': (event) => {
    const charge = chargeSchema.parse(event.data.object);
    const before = event.data.previous_attributes?.amount_refunded ?? 0;
    return meaning(paymentRefunded, {
      ...common(event, charge),
      sessionId: null,
      paymentIntentId: charge.payment_intent,
      amountMinor: charge.amount_refunded - before,
      currency: charge.currency,
      livemode: event.livemode,
    });
  },
  // Banks may give a refund back weeks after it was made: https://docs.stripe.com/refunds#failed-refunds
  'refund.failed': (event) => {
    const refund = refundSchema.parse(event.data.object);
    return meaning(paymentRefundFailed, {
      ...common(event, refund),
      sessionId: null,
      paymentIntentId: refund.payment_intent,
      refundId: refund.id,
      amountMinor: refund.amount,
      currency: refund.currency,
      livemode: event.livemode,
    });
  },
};

/**
 * What a Stripe event means to us, or null for a type that we do not act on. Throws a ZodError when
 * the event is not as documented or is not about one of our orders.
 */
export function interpretEvent(event: StripeEvent): Meaning | null {
  const interpreter = Object.hasOwn(interpreters, event.type)
    ? interpreters[event.type]
    : undefined;
  return interpreter?.(event) ?? null;
}

const common = (event: StripeEvent, { metadata }: { metadata: { order_id: string } }) => ({
  provider: 'stripe',
  providerEventId: event.id,
  orderId: metadata.order_id,
});

const sessionFacts = (event: StripeEvent, session: z.infer<typeof checkoutSessionSchema>) => ({
  ...common(event, session),
  sessionId: session.id,
  paymentIntentId: session.payment_intent ?? session.id,
  amountMinor: session.amount_total,
  currency: session.currency,
  livemode: event.livemode,
});

const intentFacts = (
  event: StripeEvent,
  intent: z.infer<typeof paymentIntentSchema>,
  amountMinor: number,
) => ({
  ...common(event, intent),
  sessionId: null,
  paymentIntentId: intent.id,
  amountMinor,
  currency: intent.currency,
  livemode: event.livemode,
});
