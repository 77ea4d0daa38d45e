import { findTestCard } from '../cards.ts';
import type { Emulator } from '../emulator.ts';
import { confirmPayment } from '../operations/confirm-payment.ts';
import type { PaymentResult } from '../operations/pay-session.ts';
import { paySession } from '../operations/pay-session.ts';
import { successUrlOf } from '../operations/success-url.ts';
import type { SessionRecord } from '../records.ts';
import { toPayment } from '../pages/payment-form.ts';
import type { PaymentOrder } from './control-input.ts';

export interface PaymentReport {
  status: number;
  body: object;
}

/** Does what the payment page does, without its HTML; a bank's question is confirmed at once. */
export function payOrder(
  session: SessionRecord,
  order: PaymentOrder,
  emulator: Emulator,
): PaymentReport {
  let result = paySession(session, paymentOf(session, order), emulator.ledger, emulator.occasion());
  emulator.apply(result.changes);
  if (result.kind === 'authenticate') {
    result = confirmPayment(result.session, true, emulator.ledger, emulator.occasion());
    emulator.apply(result.changes);
  }
  return report(result);
}

function paymentOf(session: SessionRecord, { card, email, name }: PaymentOrder) {
  const digits = findTestCard(card)?.number ?? card.replace(/\D/g, '');
  const payer = { email: email ?? session.customerEmail, name: name ?? null };
  return toPayment(digits, { month: 12, year: 2034 }, payer);
}

function report(result: PaymentResult): PaymentReport {
  const { session } = result;
  const facts = {
    session: session.id,
    paymentIntent: session.paymentIntentId,
    sessionStatus: session.status,
    paymentStatus: session.paymentStatus,
  };
  if (result.kind === 'declined') {
    const { code, declineCode, message } = result.decline;
    const error = { type: 'card_error', code, decline_code: declineCode, message };
    return { status: 402, body: { outcome: 'declined', ...facts, error } };
  }
  if (result.kind === 'closed') return { status: 409, body: { outcome: 'closed', ...facts } };
  const outcome = session.paymentStatus === 'paid' ? 'paid' : 'processing';
  return { status: 200, body: { outcome, ...facts, redirectUrl: successUrlOf(session) } };
}
