import type Stripe from 'stripe';
import type { RefundRecord } from '../records.ts';

/** A refund as Stripe shows it: https://docs.stripe.com/api/refunds/object */
export function showRefund(refund: RefundRecord): Stripe.Refund {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    balance_transaction: null,
    charge: refund.chargeId,
    created: refund.createdAt,
    currency: refund.currency,
    customer: null,
    customer_account: null,
    destination_details: { card: { type: 'refund' }, type: 'card' },
    metadata: refund.metadata,
    payment_intent: refund.paymentIntentId,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status ?? 'succeeded',
    ...(refund.status === 'failed' ? { failure_reason: 'unknown' } : {}),
    transfer_reversal: null,
  };
}
