import { transact } from '@pet/database';
import type { OrderDeps } from '../order.deps.ts';
import type { OrderRecord, PaymentRecord } from '../repositories/order.repository.ts';
import { giveUpPage, isRefusal } from './give-up-page.ts';
import type { PaymentFacts } from './payment-facts.ts';
import type { ProviderSession } from './payment-provider.ts';
import { sessionRequest } from './session-request.ts';
import { settleReceived } from './settle-received.ts';
import { settleExpired, settleFailed, settleProcessing } from './settle-unpaid.ts';

/**
 * Asks the provider how a payment stands and settles what it says; a page at its end is closed there
 * first, so that nobody pays on it later. Throws ORDER_PAYMENT_PROVIDER_UNAVAILABLE.
 */
export async function askProvider(
  deps: OrderDeps,
  order: OrderRecord,
  payment: PaymentRecord,
): Promise<void> {
  try {
    const session = await askForSession(deps, order, payment);
    if (session) await settleSession(deps, order.id, session);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await giveUpPage(deps, payment, error);
  }
}

async function askForSession(
  { payments, webUrl, clock }: OrderDeps,
  order: OrderRecord,
  payment: PaymentRecord,
): Promise<ProviderSession | null> {
  const { sessionId, status } = payment;
  const isAtEnd = status === 'OPEN' && payment.expiresAt <= clock.now();
  if (status === 'EXPIRING' || isAtEnd) {
    // Without its id the page is found by asking for it once more with the same key.
    const known =
      sessionId ?? (await payments.openSession(sessionRequest(order, payment, webUrl))).sessionId;
    return payments.expireSession(known);
  }
  return sessionId !== null && ['OPEN', 'PROCESSING'].includes(status)
    ? payments.readSession(sessionId)
    : null;
}

async function settleSession(
  deps: OrderDeps,
  orderId: string,
  session: ProviderSession,
): Promise<void> {
  const facts = factsOf(orderId, session, deps.payments.name);
  await transact(deps.database, async (tx) => {
    switch (session.state) {
      case 'open':
        return;
      case 'paid':
        return settleReceived(tx, deps, facts);
      case 'processing':
        return settleProcessing(tx, deps, facts);
      case 'failed':
        return settleFailed(tx, deps, { ...facts, reason: 'Your bank refused the payment.' });
      case 'expired':
        return settleExpired(tx, deps, facts);
    }
  });
}

const factsOf = (orderId: string, session: ProviderSession, provider: string): PaymentFacts => ({
  provider,
  providerEventId: `${session.state}:${session.sessionId}`,
  orderId,
  sessionId: session.sessionId,
  paymentIntentId: session.paymentIntentId ?? session.sessionId,
  amountMinor: session.amountMinor,
  currency: session.currency,
  livemode: session.isLive,
});
