import type { OrderFlag } from '../contract/workshop.ts';

const PROVIDER = 'the payment provider’s dashboard';

const NOTES: Readonly<Record<string, Omit<OrderFlag, 'code'>>> = {
  'tax-manual': {
    title: 'Import taxes to settle with the customer',
    advice: 'The country is outside our tax table. Agree on the taxes before the parcel leaves.',
  },
  'refund-failed': {
    title: 'The provider refused the refund',
    advice: `Look up the reason in ${PROVIDER}, and return the money by bank transfer if it stays refused.`,
  },
  'payment-page-refused': {
    title: 'The provider refused to open a payment page',
    advice: `The customer could not pay. Look up the reason in ${PROVIDER}, often the e-mail address or the amount, and write to the customer.`,
  },
  'payment-wrong-amount': {
    title: 'A payment of another amount came in',
    advice: `It was not booked, and the customer is told not to pay again. Return it in ${PROVIDER}, then write to the customer to cancel this order and place it anew.`,
  },
  'payment-wrong-currency': {
    title: 'A payment in another currency came in',
    advice: `It was not booked, and the customer is told not to pay again. Return it in ${PROVIDER}, then write to the customer to cancel this order and place it anew.`,
  },
  'payment-wrong-mode': {
    title: 'A test payment came in',
    advice:
      'No money has moved, and the customer can still pay. Have the provider’s keys and webhook checked: test and live mode are mixed up.',
  },
  'payment-second-payment': {
    title: 'It was paid twice',
    advice: `Go on making it. Return the later payment in ${PROVIDER}; the customer knows that it comes back.`,
  },
  'payment-unexpected-refund': {
    title: 'Money was returned outside of this system',
    advice:
      'The order still counts as paid. Find out who returned the money and why before the harness goes on, and write to the customer.',
  },
};

/** What an order was flagged with, in words for staff, and what to do about it. */
export const flagNote = (code: string): OrderFlag => ({
  code,
  ...(NOTES[code] ?? { title: code, advice: '' }),
});
