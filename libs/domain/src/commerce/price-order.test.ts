import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceBookV1 } from '../builder/data/index.ts';
import { orderReceiptSchema, priceOrder, type Destination, type PricedLine } from './index.ts';

const berlin: Destination = { countryCode: 'DE', regionCode: null };
const quebec: Destination = { countryCode: 'CA', regionCode: 'QC' };
const mexico: Destination = { countryCode: 'MX', regionCode: null };

const line = (unitMinor: number, quantity = 1, reference = 'a'): PricedLine => ({
  reference,
  unitMinor,
  quantity,
});
const priced = (lines: PricedLine[], destination = berlin) =>
  priceOrder({ lines, priceBook: priceBookV1, destination });

const anyLine = fc.record({
  reference: fc.string(),
  unitMinor: fc.integer({ min: 0, max: 1_000_000 }),
  quantity: fc.integer({ min: 1, max: 999 }),
});
const anyDestination = fc.constantFrom(berlin, quebec, mexico, {
  countryCode: 'US',
  regionCode: 'NJ',
});

describe('an order receipt', () => {
  test('adds goods, shipping and tax of both', () => {
    expect(priced([line(4999), line(1000, 2, 'b')])).toEqual({
      priceBookVersion: 1,
      currency: 'USD',
      lines: [
        { reference: 'a', unitMinor: 4999, quantity: 1, amountMinor: 4999 },
        { reference: 'b', unitMinor: 1000, quantity: 2, amountMinor: 2000 },
      ],
      subtotalMinor: 6999,
      shippingMinor: 1295,
      taxHandling: 'charged',
      // 19 % of 8294 is 1575.86.
      taxLines: [{ jurisdiction: 'DE', label: 'VAT Germany', ratePpm: 190_000, amountMinor: 1576 }],
      taxMinor: 1576,
      totalMinor: 9870,
    });
  });

  test('adds nothing outside the tax table and says so', () => {
    expect(priced([line(4999)], mexico)).toMatchObject({
      taxHandling: 'manual',
      taxLines: [],
      taxMinor: 0,
      shippingMinor: 1695,
      totalMinor: 6694,
    });
  });

  test('of an empty cart is nothing', () => {
    expect(priced([])).toMatchObject({ shippingMinor: 0, taxMinor: 0, totalMinor: 0 });
  });

  test('always adds up, and is what the schema promises', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), anyDestination, (lines, destination) => {
        const receipt = orderReceiptSchema.parse(priced(lines, destination));
        const goods = receipt.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const taxes = receipt.taxLines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(receipt.subtotalMinor).toBe(goods);
        expect(receipt.taxMinor).toBe(taxes);
        expect(receipt.totalMinor).toBe(goods + receipt.shippingMinor + taxes);
      }),
    );
  });

  test('does not change when a line is split into two of the same price', () => {
    fc.assert(
      fc.property(
        anyLine.filter(({ quantity }) => quantity > 1),
        fc.array(anyLine, { maxLength: 3 }),
        anyDestination,
        fc.integer({ min: 1, max: 998 }),
        (whole, others, destination, at) => {
          const first = { ...whole, quantity: Math.min(at, whole.quantity - 1) };
          const second = { ...whole, quantity: whole.quantity - first.quantity };
          const together = priced([whole, ...others], destination);
          const apart = priced([first, second, ...others], destination);
          expect(apart.totalMinor).toBe(together.totalMinor);
          expect(apart.taxLines).toEqual(together.taxLines);
        },
      ),
    );
  });

  test('refuses amounts that are not exact', () => {
    expect(() => priced([line(0.1)])).toThrow(RangeError);
    expect(() => priced([line(Number.MAX_SAFE_INTEGER, 2)])).toThrow(RangeError);
  });

  test('refuses a destination that the price book has no zone for', () => {
    const priceBook = { ...priceBookV1, shipping: [] };
    expect(() => priceOrder({ lines: [line(1)], priceBook, destination: berlin })).toThrow('DE');
  });
});
