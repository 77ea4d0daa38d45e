import { findTestCard } from '../cards.ts';
import type { Ledger } from '../ledger.ts';
import type { Change, PaymentIntentRecord } from '../records.ts';
import { fail, succeed } from './payment-attempt.ts';
import type { Occasion } from './record-event.ts';
import { recordEvent } from './record-event.ts';

/** Decides a slow payment whose time has come. A payment that is no longer processing is left alone. */
export function settlePayment(
  intent: PaymentIntentRecord,
  ledger: Ledger,
  occasion: Occasion,
): Change[] {
  const session = ledger.of.session.get(intent.sessionId);
  if (intent.status !== 'processing' || !session?.payer || !intent.card) return [];
  const attempt = { session, intent, card: intent.card, payer: session.payer };
  const decline = findTestCard(intent.testCard ?? '')?.decline;
  if (!decline) {
    return succeed(attempt, 'checkout.session.async_payment_succeeded', occasion).changes;
  }
  const failed = fail(attempt, decline, occasion);
  const subject = { kind: 'session' as const, record: failed.session };
  return [
    ...failed.changes,
    ...recordEvent('checkout.session.async_payment_failed', subject, occasion),
  ];
}
