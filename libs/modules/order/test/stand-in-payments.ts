import type {
  PaymentProvider,
  ProviderRefund,
  ProviderSession,
  RefundRequest,
  SessionRequest,
} from '../src/payment/payment-provider.ts';
import { orderErrors } from '../src/order.errors.ts';

/** A payment provider in memory, with a ledger that a test can look into. */
export interface StandInPayments extends PaymentProvider {
  sessions: Map<string, ProviderSession & { request: SessionRequest }>;
  refunds: Map<string, RefundRequest>;
  /** How often it was called, whatever it answered. */
  calls: { openSession: number; expireSession: number; refund: number };
  /** From now on every call fails before it does anything. */
  isDown: boolean;
  /** It acts and the answer is lost, so many times. */
  loseAnswers: number;
  /** How refunds stand that it is asked for or about from now on. */
  refundState: ProviderRefund['state'];
  /** From now on it refuses every call for good. */
  refusesAll: boolean;
  /** Somebody does something on the payment page; returns the session. */
  act(sessionId: string, state: ProviderSession['state']): ProviderSession;
  sessionOf(orderId: string): ProviderSession & { request: SessionRequest };
}

export const refundIdOf = ({ idempotencyKey }: Pick<RefundRequest, 'idempotencyKey'>): string =>
  `re_${idempotencyKey}`;

const unavailable = () => orderErrors.ORDER_PAYMENT_PROVIDER_UNAVAILABLE();

export function standInPayments(): StandInPayments {
  const byKey = new Map<string, string>();
  let count = 0;

  const answer = async <Value>(act: () => Value): Promise<Value> => {
    if (provider.isDown) throw unavailable();
    if (provider.refusesAll) throw orderErrors.ORDER_PAYMENT_REFUSED();
    const value = act();
    if (provider.loseAnswers > 0) {
      provider.loseAnswers -= 1;
      throw unavailable();
    }
    return value;
  };
  const find = (sessionId: string) => {
    const session = provider.sessions.get(sessionId);
    if (!session) throw unavailable();
    return session;
  };
  const open = (request: SessionRequest) => {
    const known = byKey.get(request.idempotencyKey);
    if (known) return find(known);
    count += 1;
    const sessionId = `cs_test_${request.orderId}_${count}`;
    const session = {
      sessionId,
      url: `https://pay.example/${sessionId}`,
      state: 'open' as const,
      paymentIntentId: null,
      amountMinor: request.items.reduce((sum, item) => sum + item.unitMinor * item.quantity, 0),
      currency: request.currency,
      isLive: false,
      request,
    };
    byKey.set(request.idempotencyKey, sessionId);
    provider.sessions.set(sessionId, session);
    return session;
  };

  const provider: StandInPayments = {
    name: 'stripe',
    isLive: false,
    sessions: new Map(),
    refunds: new Map(),
    calls: { openSession: 0, expireSession: 0, refund: 0 },
    isDown: false,
    loseAnswers: 0,
    refundState: 'returned',
    refusesAll: false,
    openSession: (request) => {
      provider.calls.openSession += 1;
      return answer(() => open(request));
    },
    readSession: (sessionId) => answer(() => find(sessionId)),
    expireSession: (sessionId) => {
      provider.calls.expireSession += 1;
      return answer(() => {
        const session = find(sessionId);
        return session.state === 'open' ? provider.act(sessionId, 'expired') : session;
      });
    },
    refund: (request) => {
      provider.calls.refund += 1;
      return answer(() => {
        provider.refunds.set(request.idempotencyKey, request);
        return { refundId: refundIdOf(request), state: provider.refundState };
      });
    },
    readRefund: (refundId) => answer(() => ({ refundId, state: provider.refundState })),
    act: (sessionId, state) => {
      const session = { ...find(sessionId), state, paymentIntentId: `pi_${sessionId}` };
      provider.sessions.set(sessionId, session);
      return session;
    },
    sessionOf: (orderId) => {
      const sessions = [...provider.sessions.values()];
      const session = sessions.findLast(({ request }) => request.orderId === orderId);
      if (!session) throw new Error(`Order ${orderId} has no payment page`);
      return session;
    },
  };
  return provider;
}
