import type { Decline } from '../cards.ts';
import { createId } from '../ids.ts';
import type {
  CardRecord,
  Change,
  ChargeRecord,
  Payer,
  PaymentIntentRecord,
  SessionRecord,
} from '../records.ts';
import type { Occasion } from './record-event.ts';
import { recordEvent, secondsOf } from './record-event.ts';

/** One try to pay a session with one card. */
export interface PaymentAttempt {
  session: SessionRecord;
  intent: PaymentIntentRecord;
  card: CardRecord;
  payer: Payer;
}

/** The payment intent of a session's first attempt; it lives through all later ones. */
export function createPaymentIntent(
  session: SessionRecord,
  occasion: Occasion,
): PaymentIntentRecord {
  const id = createId('pi');
  return {
    ...session.paymentIntentData,
    id,
    clientSecret: createId(`${id}_secret`),
    createdAt: secondsOf(occasion),
    sessionId: session.id,
    amount: session.amountTotal,
    currency: session.currency,
    status: 'requires_payment_method',
    paymentMethodId: null,
    card: null,
    testCard: null,
    latestChargeId: null,
    lastFailure: null,
    settlesAtMs: null,
  };
}

/** The charge is captured and the session paid. Says so with the session's event of the given type. */
export function succeed(
  attempt: PaymentAttempt,
  sessionEvent: 'checkout.session.completed' | 'checkout.session.async_payment_succeeded',
  occasion: Occasion,
): { session: SessionRecord; changes: Change[] } {
  const charge = createCharge(attempt, null, occasion);
  const intent: PaymentIntentRecord = {
    ...attempt.intent,
    status: 'succeeded',
    card: attempt.card,
    paymentMethodId: charge.paymentMethodId,
    latestChargeId: charge.id,
    lastFailure: null,
    testCard: null,
    settlesAtMs: null,
  };
  const session: SessionRecord = {
    ...attempt.session,
    status: 'complete',
    paymentStatus: 'paid',
    paymentIntentId: intent.id,
    payer: attempt.payer,
  };
  return {
    session,
    changes: [
      { kind: 'charge', record: charge },
      { kind: 'intent', record: intent },
      { kind: 'session', record: session },
      ...recordEvent('payment_intent.succeeded', { kind: 'intent', record: intent }, occasion),
      ...recordEvent(sessionEvent, { kind: 'session', record: session }, occasion),
    ],
  };
}

/** The card is refused: a failed charge, and the payment waits for another card. */
export function fail(
  attempt: PaymentAttempt,
  decline: Decline,
  occasion: Occasion,
): { session: SessionRecord; changes: Change[] } {
  const { card, payer } = attempt;
  const charge = createCharge(attempt, decline, occasion);
  const { paymentMethodId } = charge;
  const intent: PaymentIntentRecord = {
    ...attempt.intent,
    status: 'requires_payment_method',
    paymentMethodId: null,
    card: null,
    testCard: null,
    settlesAtMs: null,
    latestChargeId: charge.id,
    lastFailure: { ...decline, chargeId: charge.id, paymentMethodId, card, payer },
  };
  const session: SessionRecord = { ...attempt.session, paymentIntentId: intent.id, payer };
  return {
    session,
    changes: [
      { kind: 'charge', record: charge },
      { kind: 'intent', record: intent },
      { kind: 'session', record: session },
      ...recordEvent('payment_intent.payment_failed', { kind: 'intent', record: intent }, occasion),
    ],
  };
}

function createCharge(
  { session, intent, card, payer }: PaymentAttempt,
  failure: Decline | null,
  occasion: Occasion,
): ChargeRecord {
  return {
    id: createId('ch'),
    createdAt: secondsOf(occasion),
    sessionId: session.id,
    paymentIntentId: intent.id,
    paymentMethodId: intent.paymentMethodId ?? createId('pm'),
    amount: intent.amount,
    amountRefunded: 0,
    currency: intent.currency,
    status: failure ? 'failed' : 'succeeded',
    failure,
    card,
    payer,
    description: intent.description,
    receiptEmail: intent.receiptEmail,
    metadata: intent.metadata,
  };
}
