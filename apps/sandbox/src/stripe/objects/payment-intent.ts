import type Stripe from 'stripe';
import type { PaymentFailure, PaymentIntentRecord } from '../records.ts';
import { showBillingDetails } from './billing-details.ts';

/** The part of a payment intent that card payments in the sandbox never fill. */
const untouched = {
  allowed_payment_method_types: null,
  amount_capturable: 0,
  amount_details: { tip: {} },
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  capture_method: 'automatic_async',
  confirmation_method: 'automatic',
  customer: null,
  customer_account: null,
  excluded_payment_method_types: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_method_options: {
    card: {
      installments: null,
      mandate_options: null,
      network: null,
      request_three_d_secure: 'automatic',
    },
  },
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;

/** A payment intent as Stripe shows it: https://docs.stripe.com/api/payment_intents/object */
export function showPaymentIntent(intent: PaymentIntentRecord): Stripe.PaymentIntent {
  const isCanceled = intent.status === 'canceled';
  return {
    id: intent.id,
    object: 'payment_intent',
    ...untouched,
    amount: intent.amount,
    amount_received: intent.status === 'succeeded' ? intent.amount : 0,
    canceled_at: isCanceled ? intent.createdAt : null,
    cancellation_reason: isCanceled ? 'automatic' : null,
    client_secret: intent.clientSecret,
    created: intent.createdAt,
    currency: intent.currency,
    description: intent.description,
    last_payment_error: intent.lastFailure && showFailure(intent.lastFailure, intent),
    latest_charge: intent.latestChargeId,
    metadata: intent.metadata,
    payment_method: intent.paymentMethodId,
    receipt_email: intent.receiptEmail,
    status: intent.status,
  };
}

function showFailure(
  failure: PaymentFailure,
  intent: PaymentIntentRecord,
): Stripe.PaymentIntent.LastPaymentError {
  return {
    type: failure.code === 'card_declined' ? 'card_error' : 'invalid_request_error',
    charge: failure.chargeId,
    code: failure.code,
    ...(failure.declineCode ? { decline_code: failure.declineCode } : {}),
    doc_url: `https://stripe.com/docs/error-codes/${failure.code.replaceAll('_', '-')}`,
    message: failure.message,
    payment_method: showFailedMethod(failure, intent),
  };
}

function showFailedMethod(
  failure: PaymentFailure,
  intent: PaymentIntentRecord,
): Stripe.PaymentMethod {
  return {
    id: failure.paymentMethodId,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { ...showBillingDetails(failure.payer), tax_id: null },
    card: {
      brand: failure.card.brand,
      checks: null,
      country: 'US',
      display_brand: failure.card.brand,
      exp_month: failure.card.expiryMonth,
      exp_year: failure.card.expiryYear,
      funding: 'credit',
      generated_from: null,
      last4: failure.card.last4,
      networks: null,
      regulated_status: 'unregulated',
      three_d_secure_usage: null,
      wallet: null,
    },
    created: intent.createdAt,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
}
