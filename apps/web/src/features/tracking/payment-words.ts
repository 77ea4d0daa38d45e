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
  { status, paymentStatus }: Pick<Order, 'status' | 'paymentStatus'>,
  arrival: Arrival,
): PaymentWords | null {
  if (status === 'CANCELLED') return cancelledWords(paymentStatus);
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

const cancelledWords = (paymentStatus: Order['paymentStatus']): PaymentWords => ({
  tone: 'info',
  title: 'This order was cancelled',
  text:
    paymentStatus === 'REFUNDED'
      ? 'What you paid is on its way back to you.'
      : paymentStatus === 'PAID'
        ? 'What you paid goes back to you.'
        : 'Nothing was charged.',
});
