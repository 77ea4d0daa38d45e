import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designReceiptSchema } from '../commerce/index.ts';
import { catalogueV2, priceBookV1 } from './data/index.ts';
import { anyConfig } from './design-config.arbitrary.ts';
import { calculatePrice, defaultConfig, pricedSize, type DesignConfig } from './index.ts';

const plain = defaultConfig('dog', catalogueV2);
const price = (config: DesignConfig) => calculatePrice(config, priceBookV1, catalogueV2);
const measuring = (chestGirthMm: number): DesignConfig => ({
  ...plain,
  size: {
    kind: 'made-to-measure',
    measurements: { neckGirthMm: 300, chestGirthMm, backLengthMm: 400, weightG: 10_000 },
    pet: { species: 'dog', breed: null, ageMonths: null },
    isConfirmed: false,
  },
});

describe('the price of a design', () => {
  test('is the base price of its size when nothing is added', () => {
    expect(price(plain)).toEqual({
      priceBookVersion: 1,
      currency: 'USD',
      lines: [{ code: 'base', label: 'Harness, size M', kind: 'base', amountMinor: 4999 }],
      unitMinor: 4999,
    });
  });

  test('names everything that costs', () => {
    const { lines, unitMinor } = price({
      ...plain,
      styleId: 'escape-safe',
      colourId: 'sage',
      buckleId: 'metal-side-release',
      hardwareFinishId: 'rose-gold',
      paddingId: 'fleece',
      extraIds: ['tag-ring', 'handle'],
      personalisation: {
        text: 'Zoë',
        fontId: 'block',
        position: 'side',
        threadColourId: 'white',
      },
    });
    expect(lines.map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
      ['base', 4999],
      ['style', 900],
      ['colour', 500],
      ['buckle', 900],
      ['hardware-finish', 500],
      ['padding', 700],
      ['extra:handle', 600],
      ['extra:tag-ring', 200],
      ['personalisation', 1200],
    ]);
    expect(unitMinor).toBe(10_499);
  });

  test('is the sum of its lines and never below the base price', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const receipt = designReceiptSchema.parse(price(config));
        const sum = receipt.lines.reduce((total, { amountMinor }) => total + amountMinor, 0);
        expect(receipt.unitMinor).toBe(sum);
        expect(receipt.unitMinor).toBeGreaterThanOrEqual(3999);
        expect(receipt.lines[0]?.code).toBe('base');
      }),
    );
  });

  test('does not depend on the order of extras, and counts each once', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const doubled = [...config.extraIds.toReversed(), ...config.extraIds];
        expect(price({ ...config, extraIds: doubled })).toEqual(price(config));
      }),
    );
  });
});

describe('made to measure', () => {
  test.each([
    [120, 'XS'],
    [380, 'XS'],
    [381, 'S'],
    [920, 'XL'],
    [921, 'XXL'],
    [1800, 'XXL'],
  ])('a chest of %i mm is priced as %s', (chest, size) => {
    expect(pricedSize(measuring(chest), catalogueV2)).toBe(size);
  });

  test('costs the base and a fixed sum, and never less for a bigger animal', () => {
    expect(price(measuring(560)).unitMinor).toBe(4999 + 1500);
    const chest = fc.integer({ min: 120, max: 1800 });
    fc.assert(
      fc.property(chest, chest, (a, b) => {
        const [small, big] = [Math.min(a, b), Math.max(a, b)];
        expect(price(measuring(big)).unitMinor).toBeGreaterThanOrEqual(
          price(measuring(small)).unitMinor,
        );
      }),
    );
  });
});

describe('what has no price', () => {
  test('is refused by name', () => {
    expect(() => price({ ...plain, colourId: 'octarine' })).toThrow('octarine');
    const noSteel = { ...priceBookV1, bucklesMinor: {} };
    expect(() => calculatePrice(plain, noSteel, catalogueV2)).toThrow('side-release');
  });

  test('is not found among the properties that every object has', () => {
    const styles = catalogueV2.styles.map((style) => ({ ...style, id: 'constructor' }));
    const config = { ...plain, styleId: 'constructor' };
    expect(() => calculatePrice(config, priceBookV1, { ...catalogueV2, styles })).toThrow(
      'no price for constructor',
    );
  });
});
