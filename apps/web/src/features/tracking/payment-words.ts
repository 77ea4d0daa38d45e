import type { Tone } from '@pet/ui';
import type { Order } from './order-types.ts';

/** How the visitor came to the page: back from the payment page, or otherwise. */
export type Arrival = 'paid' | 'cancelled' | null;

export interface PaymentWords {
  tone: Tone;
  title: string;
  text: string;
}

/**
 * What to say about the payment, or null when there is nothing to say. Only the provider's own
 * message to the server makes an order paid, so a visitor who comes back first is told to wait for it.
 */
export function paymentWords(
  { status, paymentStatus, paymentDoubt }: Pick<Order, 'status' | 'paymentStatus' | 'paymentDoubt'>,
  arrival: Arrival,
): PaymentWords | null {
  if (status === 'CANCELLED') return cancelledWords(paymentStatus, paymentDoubt);
  if (paymentDoubt) return DOUBTS[paymentDoubt];
  if (paymentStatus === 'PAID') {
    return arrival === 'paid' && status === 'CONFIRMED'
      ? {
          tone: 'good',
          title: 'Thank you, it is paid',
          text: 'Your harness waits for the cutting table. A confirmation is on its way to you by e-mail.',
        }
      : null;
  }
  if (paymentStatus === 'PROCESSING' || (paymentStatus === 'AWAITING' && arrival === 'paid')) {
    return {
      tone: 'info',
      title: 'We are confirming your payment',
      text: 'This takes a few seconds, with some banks longer. The page changes by itself; you can also close it, we write to you.',
    };
  }
  return unpaidWords(paymentStatus);
}

/** While a person looks at money that does not fit the order. */
const DOUBTS: Readonly<Record<NonNullable<Order['paymentDoubt']>, PaymentWords>> = {
  differs: {
    tone: 'warn',
    title: 'We are looking at your payment',
    text: 'A payment came in, but not of the amount that we agreed on. Please do not pay again: your order and your money are safe. We write to you within one working day, and return what was charged if it cannot count for this order.',
  },
  'paid-twice': {
    tone: 'info',
    title: 'This order was paid twice',
    text: 'We return the second payment to where it came from; you need not do anything. Your harness is made as planned.',
  },
  returned: {
    tone: 'warn',
    title: 'Your payment went back to you',
    text: 'It was returned without our doing, for instance by your bank. Please do not pay again: we look into it and write to you within one working day.',
  },
};

function unpaidWords(paymentStatus: Order['paymentStatus']): PaymentWords | null {
  switch (paymentStatus) {
    case 'AWAITING':
      return {
        tone: 'warn',
        title: 'Not paid yet',
        text: 'Your order is kept. We begin as soon as it is paid.',
      };
    case 'FAILED':
      return {
        tone: 'bad',
        title: 'The payment did not go through',
        text: 'Nothing was charged and your order is kept. Try again, perhaps with another card.',
      };
    case 'EXPIRED':
      return {
        tone: 'warn',
        title: 'The payment page has expired',
        text: 'Nothing was charged and your order is kept. You can open a fresh one.',
      };
    default:
      return null;
  }
}

const cancelledWords = (
  paymentStatus: Order['paymentStatus'],
  paymentDoubt: Order['paymentDoubt'],
): PaymentWords => ({
  tone: 'info',
  title: 'This order was cancelled',
  text:
    paymentStatus === 'REFUNDED'
      ? 'What you paid is on its way back to you.'
      : paymentStatus === 'PAID' || paymentDoubt !== null
        ? 'What you paid goes back to you.'
        : 'Nothing was charged.',
});
