import { calculatePrice, defaultConfig, evaluateRules } from '@pet/domain/builder';
import { catalogueV2 as catalogue, priceBookV1 as priceBook } from '@pet/domain/builder/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig, anyStaleConfig } from '@pet/domain/builder/arbitrary';
import { knownConfig, mendDesign } from './mend-design.ts';

const forbidden = (config: Parameters<typeof evaluateRules>[0]) =>
  evaluateRules(config, catalogue).filter(({ severity }) => severity === 'forbid');

describe('a design from an older catalogue', () => {
  const plain = defaultConfig('dog', catalogue);

  it('gets the nearest choice for each that is gone, and keeps the rest', () => {
    const old = {
      ...plain,
      colourId: 'olive-green',
      webbingWidthMm: 24,
      extraIds: ['bell', 'handle'],
    };
    expect(knownConfig(old, catalogue)).toEqual({
      ...old,
      colourId: 'green',
      webbingWidthMm: 25,
      extraIds: ['handle'],
    });
  });

  it('can be priced then, whatever is gone', () => {
    fc.assert(
      fc.property(anyStaleConfig, (old) => {
        const known = knownConfig(old, catalogue);
        expect(forbidden(known).filter(({ code }) => code === 'unknown-option')).toEqual([]);
        expect(calculatePrice(known, priceBook, catalogue).unitMinor).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is left alone when nothing is gone', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        expect(knownConfig(config, catalogue)).toBe(config);
      }),
      { numRuns: 30 },
    );
  });
});

describe('mending everything at once', () => {
  it('leaves nothing forbidden, or says that it cannot', () => {
    let mendedCount = 0;
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        const mended = mendDesign(config, catalogue);
        if (!mended) return;
        mendedCount += 1;
        expect(forbidden(mended)).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect(mendedCount).toBeGreaterThan(5);
  });
});
