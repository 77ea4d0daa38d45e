import type { Subject } from '../records.ts';
import { showCharge } from './charge.ts';
import { showSession } from './checkout-session.ts';
import { showPaymentIntent } from './payment-intent.ts';
import { showRefund } from './refund.ts';

/** Any record in the form Stripe shows it. */
export function showSubject(subject: Subject, publicUrl: string) {
  switch (subject.kind) {
    case 'session':
      return showSession(subject.record, publicUrl);
    case 'intent':
      return showPaymentIntent(subject.record);
    case 'charge':
      return showCharge(subject.record);
    case 'refund':
      return showRefund(subject.record);
  }
}
