import Stripe from 'stripe';
import { orderErrors } from '../order.errors.ts';
import { isRefusal } from './give-up-page.ts';
import type {
  PaymentProvider,
  ProviderRefund,
  ProviderSession,
  RefundRequest,
  SessionRequest,
} from './payment-provider.ts';

export interface StripeOptions {
  secretKey: string;
  /** Where the API is spoken to, e.g. the sandbox; null for Stripe itself. */
  apiUrl: string | null;
}

/** A customer waits for most of these calls; the sweeper repeats what took too long. */
const TIMEOUT_MS = 6000;
const RETRIES_MAX = 2;

/** Payments by Stripe Checkout: https://docs.stripe.com/payments/checkout */
export function stripePayments({ secretKey, apiUrl }: StripeOptions): PaymentProvider {
  const stripe = new Stripe(secretKey, {
    ...addressOf(apiUrl),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES_MAX,
    telemetry: false,
  });
  const { sessions } = stripe.checkout;
  const withIntent = { expand: ['payment_intent'] };
  return {
    name: 'stripe',
    isLive: /^[sr]k_live_/.test(secretKey),
    openSession: async ({ idempotencyKey, ...request }) =>
      asSession(await asked(sessions.create(sessionParameters(request), { idempotencyKey }))),
    readSession: async (sessionId) =>
      asSession(await asked(sessions.retrieve(sessionId, withIntent))),
    expireSession: async (sessionId) => {
      // Refused for a session that is paid or expired already, which the second answer then says.
      const expired = await sessions.expire(sessionId).catch(() => null);
      return asSession(expired ?? (await asked(sessions.retrieve(sessionId, withIntent))));
    },
    refund: async ({ idempotencyKey, paymentIntentId, amountMinor, orderId }) => {
      const parameters = {
        payment_intent: paymentIntentId,
        amount: amountMinor,
        metadata: { order_id: orderId },
      };
      try {
        return asRefund(await asked(stripe.refunds.create(parameters, { idempotencyKey })));
      } catch (error) {
        const made = isRefusal(error)
          ? await asked(findRefund(stripe, { paymentIntentId, amountMinor }))
          : null;
        if (made) return made;
        throw error;
      }
    },
    readRefund: async (refundId) => asRefund(await asked(stripe.refunds.retrieve(refundId))),
  };
}

function addressOf(apiUrl: string | null): Stripe.StripeConfig {
  if (apiUrl === null) return {};
  const { protocol, hostname, port } = new URL(apiUrl);
  const isPlain = protocol === 'http:';
  return {
    protocol: isPlain ? 'http' : 'https',
    host: hostname,
    port: port || (isPlain ? '80' : '443'),
  };
}

async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    throw isFinal(cause)
      ? orderErrors.ORDER_PAYMENT_REFUSED({ cause })
      : orderErrors.ORDER_PAYMENT_PROVIDER_UNAVAILABLE({ cause });
  }
}

/** Stripe answers these requests the same for ever: https://docs.stripe.com/error-handling */
const isFinal = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError ||
  error instanceof Stripe.errors.StripeIdempotencyError;

type SessionParameters = Omit<SessionRequest, 'idempotencyKey'>;

/** Depends on nothing but the request, because Stripe compares repeats of a key parameter by parameter. */
function sessionParameters(request: SessionParameters): Stripe.Checkout.SessionCreateParams {
  const metadata = { order_id: request.orderId, order_number: request.orderNumber };
  return {
    mode: 'payment',
    client_reference_id: request.orderNumber,
    customer_email: request.email,
    line_items: request.items.map(({ name, unitMinor, quantity }) => ({
      quantity,
      price_data: {
        currency: request.currency.toLowerCase(),
        unit_amount: unitMinor,
        product_data: { name },
      },
    })),
    metadata,
    payment_intent_data: { metadata, description: `Harness Hero order ${request.orderNumber}` },
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
  };
}

function asSession(session: Stripe.Checkout.Session): ProviderSession {
  const intent = session.payment_intent;
  return {
    sessionId: session.id,
    url: session.url,
    state: stateOf(session),
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    isLive: session.livemode,
  };
}

function stateOf(session: Stripe.Checkout.Session): ProviderSession['state'] {
  if (session.status === 'open') return 'open';
  if (session.status === 'expired') return 'expired';
  if (session.payment_status === 'paid') return 'paid';
  const intent = session.payment_intent;
  const hasFailed =
    typeof intent === 'object' && intent !== null && intent.status === 'requires_payment_method';
  return hasFailed ? 'failed' : 'processing';
}

/** https://docs.stripe.com/refunds#refund-statuses */
function asRefund({ id, status }: Stripe.Refund): ProviderRefund {
  if (status === 'succeeded') return { refundId: id, state: 'returned' };
  const isRefused = status === 'failed' || status === 'canceled';
  return { refundId: id, state: isRefused ? 'refused' : 'pending' };
}

/**
 * The whole of a payment that went back already: by our own request whose key Stripe has forgotten, or
 * by a person in the dashboard. Asked only when Stripe refuses to return it.
 */
async function findRefund(
  stripe: Stripe,
  { paymentIntentId, amountMinor }: Pick<RefundRequest, 'paymentIntentId' | 'amountMinor'>,
): Promise<ProviderRefund | null> {
  const { data } = await stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 });
  const whole = data.map((refund) => ({ ...asRefund(refund), amount: refund.amount }));
  const found = whole.find(({ amount, state }) => amount === amountMinor && state !== 'refused');
  return found ? { refundId: found.refundId, state: found.state } : null;
}
