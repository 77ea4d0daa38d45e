import type { Tone } from '@pet/ui';
import type { Order } from '#web/features/tracking/order-types.ts';

const WORDS: Readonly<Record<Order['paymentStatus'], { text: string; tone: Tone }>> = {
  AWAITING: { text: 'Not paid', tone: 'warn' },
  PROCESSING: { text: 'Payment on its way', tone: 'info' },
  PAID: { text: 'Paid', tone: 'good' },
  FAILED: { text: 'Payment failed', tone: 'bad' },
  EXPIRED: { text: 'Payment page expired', tone: 'warn' },
  REFUNDED: { text: 'Refunded', tone: 'info' },
};

/** A payment's state for staff. */
export const paymentBadge = (status: Order['paymentStatus']) => WORDS[status];
