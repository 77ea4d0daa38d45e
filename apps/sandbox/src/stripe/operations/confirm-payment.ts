import { findTestCard } from '../cards.ts';
import type { Ledger } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import type { PaymentResult } from './pay-session.ts';
import { expireSession } from './expire-session.ts';
import { fail, succeed } from './payment-attempt.ts';
import type { Occasion } from './record-event.ts';

/** The payer's answer to the bank's question. Without an open question nothing is tried. */
export function confirmPayment(
  session: SessionRecord,
  isConfirmed: boolean,
  ledger: Ledger,
  occasion: Occasion,
): PaymentResult {
  const intent = ledger.of.intent.get(session.paymentIntentId ?? '');
  const { payer } = session;
  if (session.status !== 'open' || intent?.status !== 'requires_action' || !intent.card || !payer) {
    return { kind: 'closed', session, changes: [] };
  }
  if (session.expiresAt * 1000 <= occasion.nowMs) {
    return { kind: 'closed', ...expireSession(session, ledger, occasion) };
  }
  const attempt = { session, intent, card: intent.card, payer };
  if (isConfirmed) {
    return { kind: 'done', ...succeed(attempt, 'checkout.session.completed', occasion) };
  }
  const decline = findTestCard(intent.testCard ?? '')?.decline;
  if (!decline) throw new Error(`Card ${intent.testCard} asks for confirmation without a refusal.`);
  return { kind: 'declined', decline, ...fail(attempt, decline, occasion) };
}
