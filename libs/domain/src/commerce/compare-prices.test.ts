import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from '../builder/design-config.arbitrary.ts';
import { calculatePrice } from '../builder/calculate-price.ts';
import { catalogueV2, priceBookV1 } from '../builder/data/index.ts';
import { comparePrices } from './compare-prices.ts';
import type { DesignReceipt } from './receipt.schema.ts';

const receipt = (lines: Record<string, number>, currency = 'USD'): DesignReceipt => ({
  priceBookVersion: 1,
  currency,
  lines: Object.entries(lines).map(([code, amountMinor]) => ({
    code,
    label: `the ${code}`,
    kind: 'option',
    amountMinor,
  })),
  unitMinor: Object.values(lines).reduce((sum, amount) => sum + amount, 0),
});

describe('what changed in price', () => {
  it('is nothing when every line costs what it did', () => {
    expect(comparePrices(receipt({ base: 4999 }), receipt({ base: 4999 }))).toBeNull();
  });

  it('names the lines that changed, came and went, and leaves out the others', () => {
    const change = comparePrices(
      receipt({ base: 4999, buckle: 400, finish: 600 }),
      receipt({ base: 5299, buckle: 400, padding: 700 }),
    );
    expect(change).toEqual({
      before: { amountMinor: 5999, currency: 'USD' },
      after: { amountMinor: 6399, currency: 'USD' },
      lines: [
        { code: 'base', label: 'the base', labelBefore: null, beforeMinor: 4999, afterMinor: 5299 },
        {
          code: 'finish',
          label: 'the finish',
          labelBefore: null,
          beforeMinor: 600,
          afterMinor: null,
        },
        {
          code: 'padding',
          label: 'the padding',
          labelBefore: null,
          beforeMinor: null,
          afterMinor: 700,
        },
      ],
    });
  });

  it('tells of lines that changed also when the sum happens to be the same', () => {
    const change = comparePrices(receipt({ base: 100, a: 5 }), receipt({ base: 99, a: 6 }));
    expect(change?.lines).toHaveLength(2);
  });

  it('keeps what a line was called before', () => {
    const before = receipt({ base: 4999 });
    const after = receipt({ base: 5499 });
    after.lines[0]!.label = 'Harness, priced as size L';
    expect(comparePrices(before, after)?.lines[0]).toMatchObject({
      label: 'Harness, priced as size L',
      labelBefore: 'the base',
    });
  });

  it('takes the same figure in another currency for another price', () => {
    const change = comparePrices(receipt({ base: 4999 }), receipt({ base: 4999 }, 'EUR'));
    expect(change).toMatchObject({ before: { currency: 'USD' }, after: { currency: 'EUR' } });
    expect(change?.lines).toHaveLength(1);
  });

  it('accounts for the whole difference, whatever the design and the new prices', () => {
    const rise = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(anyConfig, rise, rise, (config, base, finish) => {
        const raised = {
          ...priceBookV1,
          basesMinor: mapValues(priceBookV1.basesMinor, base),
          hardwareFinishesMinor: mapValues(priceBookV1.hardwareFinishesMinor, Math.abs(finish)),
        };
        const before = calculatePrice(config, priceBookV1, catalogueV2);
        const after = calculatePrice(config, raised, catalogueV2);
        const change = comparePrices(before, after);
        const explained = (change?.lines ?? []).reduce(
          (sum, { beforeMinor, afterMinor }) => sum + (afterMinor ?? 0) - (beforeMinor ?? 0),
          0,
        );
        expect(explained).toBe(after.unitMinor - before.unitMinor);
      }),
    );
  });
});

const mapValues = <Key extends string>(prices: Record<Key, number>, byMinor: number) =>
  Object.fromEntries(
    Object.entries<number>(prices).map(([id, minor]) => [id, minor + byMinor]),
  ) as Record<Key, number>;
