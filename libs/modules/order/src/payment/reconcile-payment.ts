import { transact } from '@pet/database';
import type { OrderDeps } from '../order.deps.ts';
import {
  findOrder,
  type OrderRecord,
  type PaymentRecord,
} from '../repositories/order.repository.ts';
import { giveUpPage, isRefusal } from './give-up-page.ts';
import { openPaymentPage } from './open-payment-page.ts';
import type { PaymentFacts } from './payment-facts.ts';
import type { ProviderSession } from './payment-provider.ts';
import { sessionRequest } from './session-request.ts';
import { settleReceived } from './settle-received.ts';
import { settleExpired, settleFailed, settleProcessing } from './settle-unpaid.ts';

/**
 * Brings one payment in line with what the provider says, in case its message was lost or we died
 * between two steps. Throws ORDER_PAYMENT_PROVIDER_UNAVAILABLE; then it is tried again later.
 */
export async function reconcilePayment(
  deps: OrderDeps,
  { id, orderId }: { id: string; orderId: string },
): Promise<void> {
  const order = await findOrder(deps.database, { id: orderId });
  const payment = order?.payments.find((candidate) => candidate.id === id);
  if (!order || !payment) return;
  if (payment.status === 'CREATING') {
    await openPaymentPage(deps, orderId);
    return;
  }
  try {
    const session = await askForSession(deps, order, payment);
    if (session) await settleSession(deps, orderId, session);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await giveUpPage(deps, payment, error);
  }
}

async function askForSession(
  { payments, webUrl }: OrderDeps,
  order: OrderRecord,
  payment: PaymentRecord,
): Promise<ProviderSession | null> {
  const { sessionId, status } = payment;
  if (status === 'EXPIRING') {
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
