import type Stripe from 'stripe';
import type { ChargeRecord } from '../records.ts';
import { showBillingDetails } from './billing-details.ts';

/** The part of a charge that the sandbox never fills. */
const untouched = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  customer: null,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>;

/** A charge as Stripe shows it: https://docs.stripe.com/api/charges/object */
export function showCharge(charge: ChargeRecord): Stripe.Charge {
  const isPaid = charge.status === 'succeeded';
  return {
    id: charge.id,
    object: 'charge',
    ...untouched,
    amount: charge.amount,
    amount_captured: isPaid ? charge.amount : 0,
    amount_refunded: charge.amountRefunded,
    billing_details: showBillingDetails(charge.payer),
    calculated_statement_descriptor: 'SANDBOX',
    captured: isPaid,
    created: charge.createdAt,
    currency: charge.currency,
    description: charge.description,
    failure_code: charge.failure?.code ?? null,
    failure_message: charge.failure?.message ?? null,
    metadata: charge.metadata,
    outcome: showOutcome(charge),
    paid: isPaid,
    payment_intent: charge.paymentIntentId,
    payment_method: charge.paymentMethodId,
    payment_method_details: { card: showCard(charge), type: 'card' },
    receipt_email: charge.receiptEmail,
    refunded: isPaid && charge.amountRefunded === charge.amount,
    status: charge.status,
  };
}

function showOutcome({ failure }: ChargeRecord): Stripe.Charge.Outcome {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: failure ? 'declined_by_network' : 'approved_by_network',
    reason: failure?.declineCode ?? null,
    risk_level: 'normal',
    risk_score: 0,
    seller_message: failure ? 'The bank did not approve the payment.' : 'Payment complete.',
    type: failure ? 'issuer_declined' : 'authorized',
  };
}

function showCard({ amount, card }: ChargeRecord): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: card.brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: 'pass',
    },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: card.expiryMonth,
    exp_year: card.expiryYear,
    funding: 'credit',
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}
