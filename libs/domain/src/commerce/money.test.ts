import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMoney, applyRate, type Money } from './index.ts';

const usd = (amountMinor: number): Money => ({ amountMinor, currency: 'USD' });
const eur = (amountMinor: number): Money => ({ amountMinor, currency: 'EUR' });
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('sums', () => {
  test('keep the currency, in any order', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(addMoney(usd(a), usd(b))).toEqual(usd(a + b));
        expect(addMoney(usd(a), usd(b))).toEqual(addMoney(usd(b), usd(a)));
      }),
    );
  });

  test('different currencies are refused', () => {
    expect(() => addMoney(usd(1), eur(1))).toThrow('Cannot mix USD and EUR');
  });

  test.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])(
    'the amount %s is refused',
    (broken) => {
      expect(() => addMoney(usd(broken), usd(0))).toThrow(RangeError);
      expect(() => applyRate(broken, 1)).toThrow(RangeError);
    },
  );

  test('a result that is no longer exact is refused', () => {
    expect(() => addMoney(usd(Number.MAX_SAFE_INTEGER), usd(1))).toThrow(RangeError);
  });
});

describe('rates', () => {
  test.each([
    [1000, 190_000, 190],
    [1, 500_000, 1],
    [-1, 500_000, 0],
    [333, 99_750, 33],
    [10_000, 99_750, 998],
    [0, 190_000, 0],
  ])('%i at %i ppm is %i, rounded half up', (minor, ratePpm, expected) => {
    expect(applyRate(minor, ratePpm)).toBe(expected);
  });

  test('a rate is never off by more than half a unit, however large the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 400_000 }), (minor, ratePpm) => {
        const exact = BigInt(minor) * BigInt(ratePpm);
        const off = BigInt(applyRate(minor, ratePpm)) * 1_000_000n - exact;
        expect(off > -500_000n && off <= 500_000n).toBe(true);
      }),
    );
  });
});
