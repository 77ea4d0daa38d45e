import { createId } from '../ids.ts';
import type { Change, ChargeRecord, Metadata, RefundRecord } from '../records.ts';
import type { Occasion } from './record-event.ts';
import { recordEvent, secondsOf } from './record-event.ts';

export interface NewRefund {
  charge: ChargeRecord;
  /** Minor units; never above what is left of the charge, which the caller has checked. */
  amount: number;
  reason: string | null;
  metadata: Metadata;
}

/** What of a charge has not been given back, in minor units. */
export function refundableAmount(charge: ChargeRecord): number {
  return charge.status === 'succeeded' ? charge.amount - charge.amountRefunded : 0;
}

/** Gives back part or all of a captured charge. */
export function refundCharge(
  { charge, ...input }: NewRefund,
  occasion: Occasion,
): { refund: RefundRecord; changes: Change[] } {
  const { refundPendingMs } = occasion.faults.current;
  const isRefused = occasion.faults.strikes('refundFailNext');
  const isPending = refundPendingMs > 0 || isRefused;
  const refund: RefundRecord = {
    ...input,
    status: isPending ? 'pending' : 'succeeded',
    settlesAtMs: isPending ? occasion.nowMs + refundPendingMs : null,
    isRefused,
    id: createId('re'),
    createdAt: secondsOf(occasion),
    currency: charge.currency,
    chargeId: charge.id,
    paymentIntentId: charge.paymentIntentId,
  };
  const refunded = { ...charge, amountRefunded: charge.amountRefunded + input.amount };
  const previous = { amount_refunded: charge.amountRefunded };
  return {
    refund,
    changes: [
      { kind: 'refund', record: refund },
      { kind: 'charge', record: refunded },
      ...recordEvent('charge.refunded', { kind: 'charge', record: refunded }, occasion, previous),
    ],
  };
}
