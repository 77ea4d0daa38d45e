import type { PaymentProvider } from '@pet/order';

/** Takes every page for expired and every refund for done: no money stands behind these orders. */
export const demoPayments: PaymentProvider = {
  name: 'stripe',
  isLive: false,
  openSession: async ({ orderId, successUrl, items, currency }) => ({
    ...aSession(sessionIdOf(orderId)),
    url: successUrl,
    state: 'open',
    amountMinor: items.reduce((sum, { unitMinor, quantity }) => sum + unitMinor * quantity, 0),
    currency,
  }),
  readSession: async (sessionId) => aSession(sessionId),
  expireSession: async (sessionId) => aSession(sessionId),
  refund: async ({ idempotencyKey }) => ({
    refundId: `re_demo_${idempotencyKey}`,
    state: 'returned',
  }),
  readRefund: async (refundId) => ({ refundId, state: 'returned' }),
};

export const sessionIdOf = (orderId: string): string => `cs_demo_${orderId}`;

const aSession = (sessionId: string) => ({
  sessionId,
  url: null,
  state: 'expired' as const,
  paymentIntentId: null,
  amountMinor: 0,
  currency: 'USD',
  isLive: false,
});
