import type { Ledger } from '../ledger.ts';
import type { Change, RefundRecord } from '../records.ts';
import type { Occasion } from './record-event.ts';
import { recordEvent } from './record-event.ts';

/** Decides a refund whose time has come: the money has gone back, or the bank gives it back to us. */
export function settleRefund(refund: RefundRecord, ledger: Ledger, occasion: Occasion): Change[] {
  const charge = ledger.of.charge.get(refund.chargeId);
  if (refund.status !== 'pending' || !charge) return [];
  const status = refund.isRefused ? 'failed' : 'succeeded';
  const record: RefundRecord = { ...refund, status, settlesAtMs: null };
  const event = recordEvent(
    refund.isRefused ? 'refund.failed' : 'refund.updated',
    { kind: 'refund', record },
    occasion,
    { status: 'pending' },
  );
  if (!refund.isRefused) return [{ kind: 'refund', record }, ...event];
  const amountRefunded = charge.amountRefunded - refund.amount;
  return [
    { kind: 'refund', record },
    { kind: 'charge', record: { ...charge, amountRefunded } },
    ...event,
  ];
}
