import { z } from 'zod';
import type { NewSession } from '../operations/create-session.ts';
import { sessionLifeMaxSeconds, sumOf } from '../operations/create-session.ts';
import { invalidRequest } from './api-error.ts';
import { expand, integer, metadata, optionalText, webAddress } from './parameters.ts';

/** Stripe's bounds of a payment in minor units; the lower one is that of most currencies. */
const totalMin = 50;
const totalMax = 99_999_999;
const sessionLifeMinSeconds = 30 * 60;

const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency: z.string().refine((code) => currencies.has(code), 'Invalid currency'),
    unit_amount: integer(0, totalMax),
    product_data: z.strictObject({
      name: z.string().min(1).max(250),
      description: optionalText(1_000),
      images: z.array(webAddress).max(8).default([]),
      metadata,
    }),
  }),
  quantity: integer(1, 999_999).default(1),
});

/** What the sandbox takes to open a session: https://docs.stripe.com/api/checkout/sessions/create */
export const sessionParameters = z.strictObject({
  mode: z.literal('payment'),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: webAddress,
  cancel_url: webAddress.optional(),
  client_reference_id: optionalText(200),
  customer_email: z.email().max(800).optional(),
  expires_at: integer(0, 100_000_000_000).optional(),
  locale: optionalText(10),
  submit_type: optionalText(20),
  ui_mode: z.enum(['hosted', 'hosted_page']).optional(),
  payment_method_types: z.array(z.literal('card')).max(1).optional(),
  metadata,
  payment_intent_data: z
    .strictObject({
      description: optionalText(1_000),
      receipt_email: optionalText(800),
      metadata,
    })
    .prefault({}),
  expand,
});

/**
 * The session that the parameters ask for.
 * @param now unix seconds.
 * @throws StripeApiError 400 when currencies are mixed or the total or the expiry is out of bounds.
 */
export function toNewSession(
  parameters: z.output<typeof sessionParameters>,
  now: number,
): NewSession {
  const lineItems = parameters.line_items.map(({ price_data: price, quantity }) => ({
    name: price.product_data.name,
    description: price.product_data.description,
    imageUrl: price.product_data.images[0] ?? null,
    unitAmount: price.unit_amount,
    quantity,
  }));
  checkTotal(sumOf(lineItems));
  return {
    currency: commonCurrency(parameters.line_items.map((item) => item.price_data.currency)),
    lineItems,
    successUrl: parameters.success_url,
    cancelUrl: parameters.cancel_url ?? null,
    clientReferenceId: parameters.client_reference_id,
    customerEmail: parameters.customer_email ?? null,
    locale: parameters.locale,
    submitType: parameters.submit_type,
    metadata: parameters.metadata,
    paymentIntentData: {
      description: parameters.payment_intent_data.description,
      receiptEmail: parameters.payment_intent_data.receipt_email,
      metadata: parameters.payment_intent_data.metadata,
    },
    expiresAt: checkedExpiry(parameters.expires_at, now),
  };
}

function commonCurrency(codes: readonly string[]): string {
  const [first = '', ...others] = new Set(codes);
  if (others.length === 0) return first;
  const param = 'line_items[1][price_data][currency]';
  throw invalidRequest('All line items must have the same currency.', undefined, param);
}

function checkTotal(total: number): void {
  const bound = `must be between ${totalMin} and ${totalMax} minor units`;
  const message = `The Checkout Session's total amount due ${bound}.`;
  if (total < totalMin) throw invalidRequest(message, 'amount_too_small');
  if (total > totalMax) throw invalidRequest(message, 'amount_too_large');
}

function checkedExpiry(expiresAt: number | undefined, now: number): number | null {
  if (expiresAt === undefined) return null;
  const life = expiresAt - now;
  if (life >= sessionLifeMinSeconds && life <= sessionLifeMaxSeconds) return expiresAt;
  const message =
    'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.';
  throw invalidRequest(message, undefined, 'expires_at');
}
