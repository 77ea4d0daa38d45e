import type { Ledger } from '../ledger.ts';
import type { Change, SessionRecord } from '../records.ts';
import type { Occasion } from './record-event.ts';
import { recordEvent } from './record-event.ts';

/** Closes an open session unpaid, and cancels the payment that was begun in it, as Stripe does. */
export function expireSession(
  session: SessionRecord,
  ledger: Ledger,
  occasion: Occasion,
): { session: SessionRecord; changes: Change[] } {
  const expired: SessionRecord = { ...session, status: 'expired' };
  return {
    session: expired,
    changes: [
      ...cancelPayment(session, ledger),
      { kind: 'session', record: expired },
      ...recordEvent('checkout.session.expired', { kind: 'session', record: expired }, occasion),
    ],
  };
}

function cancelPayment({ paymentIntentId }: SessionRecord, ledger: Ledger): Change[] {
  const intent = paymentIntentId === null ? undefined : ledger.of.intent.get(paymentIntentId);
  if (!intent) return [];
  return [{ kind: 'intent', record: { ...intent, status: 'canceled', testCard: null } }];
}
