import { describe, expect, it } from 'vitest';
import { paymentWords } from './payment-words.ts';

describe('paymentWords', () => {
  it('asks a visitor who paid to wait until the provider has told the server', () => {
    const words = paymentWords(
      { status: 'PENDING', paymentStatus: 'AWAITING', paymentDoubt: null },
      'paid',
    );
    expect(words?.title).toBe('We are confirming your payment');
  });

  it('thanks once the payment is settled, and only those who have just paid', () => {
    const paid = { status: 'CONFIRMED', paymentStatus: 'PAID', paymentDoubt: null } as const;
    expect(paymentWords(paid, 'paid')?.tone).toBe('good');
    expect(paymentWords(paid, null)).toBeNull();
  });

  it.each([
    ['AWAITING', 'cancelled', 'Not paid yet'],
    ['FAILED', 'paid', 'The payment did not go through'],
    ['EXPIRED', null, 'The payment page has expired'],
    ['PROCESSING', null, 'We are confirming your payment'],
  ] as const)('says of %s on arrival %s: %s', (paymentStatus, arrival, title) => {
    const order = { status: 'PENDING', paymentStatus, paymentDoubt: null } as const;
    expect(paymentWords(order, arrival)?.title).toBe(title);
  });

  it('says what becomes of the money of a cancelled order', () => {
    const words = (paymentStatus: 'AWAITING' | 'PAID' | 'REFUNDED') =>
      paymentWords({ status: 'CANCELLED', paymentStatus, paymentDoubt: null }, null)?.text;
    expect(words('AWAITING')).toBe('Nothing was charged.');
    expect(words('PAID')).toMatch(/goes back/);
    expect(words('REFUNDED')).toMatch(/on its way back/);
  });

  it.each(['paid', 'cancelled', null] as const)(
    'asks not to pay again while money is looked at, on arrival %s',
    (arrival) => {
      const order = {
        status: 'PENDING',
        paymentStatus: 'AWAITING',
        paymentDoubt: 'differs',
      } as const;
      expect(paymentWords(order, arrival)?.text).toMatch(/do not pay again/);
      expect(paymentWords({ ...order, status: 'CANCELLED' }, null)?.text).toMatch(/goes back/);
    },
  );
});
