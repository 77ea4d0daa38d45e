import type { Decline, TestCard } from '../cards.ts';
import { createId } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import type { CardRecord, Change, Payer, PaymentIntentRecord, SessionRecord } from '../records.ts';
import { expireSession } from './expire-session.ts';
import type { PaymentAttempt } from './payment-attempt.ts';
import { createPaymentIntent, fail, succeed } from './payment-attempt.ts';
import type { Occasion } from './record-event.ts';
import { recordEvent } from './record-event.ts';

export interface Payment {
  /** What happens: the test card, or why a card that is none is refused. */
  rule: TestCard | Decline;
  card: CardRecord;
  payer: Payer;
}

export type PaymentResult =
  /** Paid, or accepted and to be decided later: the payer goes back to the shop. */
  | { kind: 'done'; session: SessionRecord; changes: Change[] }
  | { kind: 'authenticate'; session: SessionRecord; changes: Change[] }
  | { kind: 'declined'; session: SessionRecord; changes: Change[]; decline: Decline }
  /** Nothing was tried: the session is complete or expired. */
  | { kind: 'closed'; session: SessionRecord; changes: Change[] };

/** Tries to pay a session. A session that is not open is never charged. */
export function paySession(
  session: SessionRecord,
  payment: Payment,
  ledger: Ledger,
  occasion: Occasion,
): PaymentResult {
  if (session.status !== 'open') return { kind: 'closed', session, changes: [] };
  if (session.expiresAt * 1000 <= occasion.nowMs) {
    return { kind: 'closed', ...expireSession(session, ledger, occasion) };
  }
  const attempt = begin(session, payment, ledger, occasion);
  const { rule } = payment;
  if (!('behaviour' in rule)) return decline(attempt, rule, occasion);
  if (rule.behaviour === 'decline' && rule.decline) return decline(attempt, rule.decline, occasion);
  if (rule.behaviour === 'authenticate') return authenticate(attempt, rule);
  if (rule.behaviour === 'settle_later') return settleLater(attempt, rule, occasion);
  return { kind: 'done', ...succeed(attempt, 'checkout.session.completed', occasion) };
}

function begin(
  session: SessionRecord,
  { card, payer }: Payment,
  ledger: Ledger,
  occasion: Occasion,
): PaymentAttempt {
  const known = session.paymentIntentId && ledger.of.intent.get(session.paymentIntentId);
  const intent = known || createPaymentIntent(session, occasion);
  return { session, intent: { ...intent, paymentMethodId: null }, card, payer };
}

function decline(attempt: PaymentAttempt, reason: Decline, occasion: Occasion): PaymentResult {
  return { kind: 'declined', decline: reason, ...fail(attempt, reason, occasion) };
}

function authenticate(attempt: PaymentAttempt, rule: TestCard): PaymentResult {
  const intent = hold(attempt, rule, 'requires_action');
  const session: SessionRecord = {
    ...attempt.session,
    paymentIntentId: intent.id,
    payer: attempt.payer,
  };
  return {
    kind: 'authenticate',
    session,
    changes: [
      { kind: 'intent', record: intent },
      { kind: 'session', record: session },
    ],
  };
}

/** The shop hears of a completed but unpaid session at once, and of the money or its lack later. */
function settleLater(attempt: PaymentAttempt, rule: TestCard, occasion: Occasion): PaymentResult {
  const settlesAtMs = occasion.nowMs + occasion.faults.current.slowPaymentMs;
  const intent = { ...hold(attempt, rule, 'processing'), settlesAtMs };
  const session: SessionRecord = {
    ...attempt.session,
    status: 'complete',
    paymentIntentId: intent.id,
    payer: attempt.payer,
  };
  return {
    kind: 'done',
    session,
    changes: [
      { kind: 'intent', record: intent },
      { kind: 'session', record: session },
      ...recordEvent('checkout.session.completed', { kind: 'session', record: session }, occasion),
    ],
  };
}

function hold(
  { intent, card }: PaymentAttempt,
  rule: TestCard,
  status: PaymentIntentRecord['status'],
): PaymentIntentRecord {
  return { ...intent, status, card, testCard: rule.name, paymentMethodId: createId('pm') };
}
