import type { PaymentDoubt } from '../contract/tracking.ts';
import type { ReviewReason } from '../repositories/payment-review.repository.ts';

type Flag = `payment-${ReviewReason}`;

const REASONS: Readonly<Record<ReviewReason, Flag>> = {
  'unknown-order': 'payment-unknown-order',
  'wrong-amount': 'payment-wrong-amount',
  'wrong-currency': 'payment-wrong-currency',
  'wrong-mode': 'payment-wrong-mode',
  'second-payment': 'payment-second-payment',
  'unexpected-refund': 'payment-unexpected-refund',
};

/** The flags of an order whose money a person has to look at. */
export const moneyFlags: readonly string[] = [
  ...Object.values(REASONS),
  'payment-page-refused',
  'refund-failed',
];

/** The flag of an order whose money a person has to look at. */
export const reviewFlag = (reason: ReviewReason): Flag => REASONS[reason];

/** A payment in test mode moved no money, so its customer need not hear of it. */
const DOUBTS: readonly [Flag, PaymentDoubt][] = [
  ['payment-wrong-amount', 'differs'],
  ['payment-wrong-currency', 'differs'],
  ['payment-second-payment', 'paid-twice'],
  ['payment-unexpected-refund', 'returned'],
];

/** What the customer shall know of the review, the gravest first; null when there is none. */
export const paymentDoubt = (flags: readonly string[]): PaymentDoubt | null =>
  DOUBTS.find(([flag]) => flags.includes(flag))?.[1] ?? null;
