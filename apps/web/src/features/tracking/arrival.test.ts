import { describe, expect, it } from 'vitest';
import { arrivalOf } from './arrival.ts';

describe('arrivalOf', () => {
  it.each([
    [{ paid: '1' }, 'paid'],
    [{ paid: '0' }, 'cancelled'],
    [{}, null],
    [{ paid: ['1', '0'] }, null],
    [{ paid: 'yes' }, null],
  ])('reads %j as %s', (query, arrival) => {
    expect(arrivalOf(query).arrival).toBe(arrival);
  });

  it('never shows words that stand in the address', () => {
    const { payProblem } = arrivalOf({ payProblem: 'Send money to …' });
    expect(payProblem).toMatch(/does not answer/);
    expect(arrivalOf({ payProblem: 'ORDER_ALREADY_PAID' }).payProblem).toMatch(/already paid/);
  });
});
