import type Stripe from 'stripe';
import type { LineItemRecord, SessionRecord } from '../records.ts';

/** A session's line item as Stripe shows it: https://docs.stripe.com/api/checkout/sessions/line_items */
export function showLineItem(item: LineItemRecord, session: SessionRecord): Stripe.LineItem {
  const amount = item.unitAmount * item.quantity;
  return {
    id: item.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: session.currency,
    description: item.name,
    metadata: {},
    price: showPrice(item, session),
    quantity: item.quantity,
  };
}

function showPrice(item: LineItemRecord, session: SessionRecord): Stripe.Price {
  return {
    id: item.priceId,
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: session.createdAt,
    currency: session.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: item.productId,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: item.unitAmount,
    unit_amount_decimal: null,
  };
}
