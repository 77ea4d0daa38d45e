import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMoney,
  allocateMoney,
  applyRate,
  compareMoney,
  multiplyMoney,
  subtractMoney,
  type Money,
} from './index.ts';

const usd = (amountMinor: number): Money => ({ amountMinor, currency: 'USD' });
const eur = (amountMinor: number): Money => ({ amountMinor, currency: 'EUR' });
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('sums', () => {
  test('adding and subtracting undo each other', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(subtractMoney(addMoney(usd(a), usd(b)), usd(b))).toEqual(usd(a));
        expect(addMoney(usd(a), usd(b))).toEqual(addMoney(usd(b), usd(a)));
      }),
    );
  });

  test('a quantity is a repeated sum', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 20 }), (a, quantity) => {
        const sum = Array.from({ length: quantity }, () => usd(a)).reduce(addMoney, usd(0));
        expect(multiplyMoney(usd(a), quantity)).toEqual(sum);
      }),
    );
  });

  test('different currencies are refused', () => {
    expect(() => addMoney(usd(1), eur(1))).toThrow('Cannot mix USD and EUR');
    expect(() => subtractMoney(usd(1), eur(1))).toThrow(TypeError);
    expect(() => compareMoney(usd(1), eur(1))).toThrow(TypeError);
  });

  test.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])(
    'the amount %s is refused',
    (broken) => {
      expect(() => addMoney(usd(broken), usd(0))).toThrow(RangeError);
      expect(() => multiplyMoney(usd(broken), 1)).toThrow(RangeError);
      expect(() => compareMoney(usd(broken), usd(0))).toThrow(RangeError);
      expect(() => applyRate(broken, 1)).toThrow(RangeError);
    },
  );

  test('a result that is no longer exact is refused', () => {
    expect(() => addMoney(usd(Number.MAX_SAFE_INTEGER), usd(1))).toThrow(RangeError);
    expect(() => multiplyMoney(usd(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
    expect(() => multiplyMoney(usd(1), 0.5)).toThrow(RangeError);
  });

  test('comparing tells the order', () => {
    expect(compareMoney(usd(1), usd(2))).toBeLessThan(0);
    expect(compareMoney(usd(2), usd(2))).toBe(0);
    expect(compareMoney(usd(3), usd(2))).toBeGreaterThan(0);
  });
});

describe('allocation', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0));

  test('the parts add up exactly, and none is more than one unit off its share', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        const parts = allocateMoney(usd(total), all);
        const sum = all.reduce((a, b) => a + b, 0);
        expect(parts.reduce(addMoney, usd(0))).toEqual(usd(total));
        for (const [index, part] of parts.entries()) {
          const share = (total * (all[index] ?? 0)) / sum;
          expect(Math.abs(part.amountMinor - share)).toBeLessThan(1 + 1e-6);
        }
      }),
    );
  });

  test('of equal remainders the earlier part gets the odd unit', () => {
    expect(allocateMoney(usd(100), [1, 1, 1])).toEqual([usd(34), usd(33), usd(33)]);
    expect(allocateMoney(usd(-100), [1, 1, 1])).toEqual([usd(-34), usd(-33), usd(-33)]);
    expect(allocateMoney(usd(5), [0, 1])).toEqual([usd(0), usd(5)]);
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])('weights %j are refused', (broken) => {
    expect(() => allocateMoney(usd(1), broken)).toThrow(RangeError);
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
