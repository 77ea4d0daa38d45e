import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2, priceBookV1 } from '../builder/data/index.ts';
import { calculatePrice, defaultConfig } from '../builder/index.ts';
import {
  addTallies,
  checkPriceBook,
  comparePriceBooks,
  counted,
  emptyTally,
  priceBookChangesInWords,
  priceEntries,
  pricesOf,
  weighChange,
  withAvailability,
  withPrice,
  type Effect,
} from './index.ts';

const prices = pricesOf(priceBookV1);
const faults = (change: object) =>
  checkPriceBook({ ...prices, ...change }, catalogueV2).map(({ message }) => message);
const withoutGold = Object.fromEntries(
  Object.entries(prices.hardwareFinishesMinor).filter(([id]) => id !== 'gold'),
);

describe('a price book', () => {
  test('fits the catalogue as it is', () =>
    expect(checkPriceBook(prices, catalogueV2)).toEqual([]));

  test.each<[string, object, string]>([
    [
      'leaves an option without a price',
      { hardwareFinishesMinor: withoutGold },
      '“gold” would have no price',
    ],
    [
      'prices what is not there',
      { paddingsMinor: { ...prices.paddingsMinor, velvet: 100 } },
      'no “velvet”',
    ],
    [
      'goes below nothing',
      { premiumColourMinor: -1 },
      'Premium colour cannot cost less than nothing',
    ],
    ['has parts of a cent', { personalisationMinor: 1200.5 }, 'parts of a cent'],
    ['has a slip of the finger', { madeToMeasureMinor: 1_500_000_00 }, 'looks like a slip'],
    ['gives a harness away', { basesMinor: { ...prices.basesMinor, XS: 0 } }, 'never free'],
    [
      'asks less for more webbing',
      { basesMinor: { ...prices.basesMinor, L: 4000 } },
      'Size L would cost less than the smaller size M',
    ],
    [
      'ships a country twice',
      { shipping: [...prices.shipping, { zone: 'Again', countryCodes: ['US'], amountMinor: 1 }] },
      'US would have two prices',
    ],
    [
      'forgets the rest of the world',
      { shipping: prices.shipping.slice(0, 1) },
      'exactly one zone without countries',
    ],
  ])('is refused where it %s', (_what, change, words) => {
    expect(faults(change).join(' ')).toContain(words);
  });
});

describe('the difference of two price books', () => {
  test('is told in words', () => {
    const after = withPrice(
      withPrice(prices, 'hardwareFinishesMinor.gold', 500),
      'shipping.0',
      650,
    );
    expect(priceBookChangesInWords(prices, after, catalogueV2)).toEqual([
      'Gold hardware $4.00 → $5.00',
      'Shipping to United States $5.95 → $6.50',
    ]);
  });

  test('names every amount once, and a change of any shows as that alone', () => {
    const entries = priceEntries(prices, catalogueV2);
    expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
    for (const { path, amountMinor } of entries) {
      const after = withPrice(prices, path, amountMinor + 1);
      expect(comparePriceBooks(prices, after, catalogueV2)).toMatchObject([
        { path, beforeMinor: amountMinor, afterMinor: amountMinor + 1 },
      ]);
    }
  });
});

describe('what a draft does to designs', () => {
  const terms = { catalogue: catalogueV2, priceBook: priceBookV1 };
  const golden = { ...defaultConfig('dog', catalogueV2), hardwareFinishId: 'gold' };
  const dearer = {
    ...terms,
    priceBook: { ...priceBookV1, ...withPrice(prices, 'hardwareFinishesMinor.gold', 500) },
  };

  test('is the difference of two prices', () => {
    const before = calculatePrice(golden, priceBookV1, catalogueV2).unitMinor;
    expect(weighChange(golden, terms, dearer)).toEqual({
      beforeMinor: before,
      afterMinor: before + 100,
      refusal: null,
    });
  });

  test('is a refusal where it can no longer be ordered, but none where it never could', () => {
    const soldOut = {
      ...terms,
      catalogue: {
        ...catalogueV2,
        ...withAvailability(catalogueV2, 'hardwareFinishes', 'gold', 'sold-out'),
      },
    };
    expect(weighChange(golden, terms, soldOut).refusal).toBe('Hardware in gold is sold out.');
    const broken = { ...golden, styleId: 'cat-vest' };
    expect(weighChange(broken, terms, soldOut).refusal).toBeNull();
  });

  test('has no price where a part is on no list', () => {
    expect(weighChange({ ...golden, colourId: 'octarine' }, terms, dearer)).toMatchObject({
      beforeMinor: null,
      afterMinor: null,
    });
  });

  test('adds up in any order and in any pages', () => {
    const anyEffect: fc.Arbitrary<Effect> = fc.record({
      beforeMinor: fc.option(fc.nat(10_000)),
      afterMinor: fc.option(fc.nat(10_000)),
      refusal: fc.option(fc.constant('Sold out.')),
    });
    fc.assert(
      fc.property(fc.array(anyEffect), fc.nat(), (effects, cut) => {
        const all = effects.reduce((tally, effect) => counted(tally, effect), emptyTally);
        const at = effects.length === 0 ? 0 : cut % effects.length;
        const [head, tail] = [effects.slice(0, at), effects.slice(at)].map((part) =>
          part.reduce((tally, effect) => counted(tally, effect), emptyTally),
        ) as [typeof all, typeof all];
        expect(addTallies(tail, head)).toEqual(all);
        expect(all.seen).toBe(effects.length);
      }),
    );
  });
});
