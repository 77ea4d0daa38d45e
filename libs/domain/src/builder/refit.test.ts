import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measurements } from '../pet/index.ts';
import { catalogueV2, priceBookV1 } from './data/index.ts';
import { anyMakeableConfig } from './design-config.arbitrary.ts';
import { calculatePrice, defaultConfig, isMadeFor, refit, type DesignConfig } from './index.ts';

const offer = { catalogue: catalogueV2, priceBook: priceBookV1 };
const pet = { species: 'dog', breed: null, ageMonths: 40 } as const;
const young: Measurements = {
  neckGirthMm: 380,
  chestGirthMm: 600,
  backLengthMm: 480,
  weightG: 15_000,
};
const grown: Measurements = {
  neckGirthMm: 450,
  chestGirthMm: 720,
  backLengthMm: 570,
  weightG: 27_000,
};
const start = defaultConfig('dog', catalogueV2);
const cutFor = (measurements: Measurements): DesignConfig => ({
  ...start,
  size: { kind: 'made-to-measure', measurements, pet, isConfirmed: true },
});

describe('a design made to measure', () => {
  test('is cut to the new measures, strap by strap, and asks for the word again', () => {
    const { config, straps, size, isChanged } = refit(
      cutFor(young),
      { measurements: grown, pet },
      offer,
    );
    expect(isChanged).toBe(true);
    expect(size).toBeNull();
    expect(isMadeFor(config, grown)).toBe(true);
    expect(config.size).toMatchObject({ isConfirmed: false });
    expect(straps.find(({ strapId }) => strapId === 'girth')).toEqual({
      strapId: 'girth',
      label: 'Girth strap',
      fromMm: 628,
      toMm: 752,
    });
    expect(straps.every(({ fromMm, toMm }) => toMm > fromMm)).toBe(true);
  });

  test('says what it costs, and what no longer holds', () => {
    const narrow = { ...cutFor({ ...young, weightG: 6_000 }), webbingWidthMm: 15 };
    const { priceDifferenceMinor, objections } = refit(narrow, { measurements: grown, pet }, offer);
    expect(priceDifferenceMinor).toBe(priceBookV1.basesMinor['L']! - priceBookV1.basesMinor['M']!);
    expect(objections.some(({ severity }) => severity === 'forbid')).toBe(true);
  });

  test('stays as it is for the measures that it has', () => {
    expect(refit(cutFor(young), { measurements: young, pet }, offer)).toMatchObject({
      isChanged: false,
      straps: [],
      objections: [],
      priceDifferenceMinor: 0,
    });
  });
});

describe('a design of a standard size', () => {
  test('takes the size that is now advised', () => {
    const { config, size } = refit(start, { measurements: grown, pet }, offer);
    expect(size).toEqual({ from: 'M', to: 'L' });
    expect(config.size).toEqual({ kind: 'standard', size: 'L' });
  });

  test('is left alone while its size is the advised one', () => {
    const { isChanged, size } = refit(start, { measurements: young, pet }, offer);
    expect([isChanged, size]).toEqual([false, null]);
  });

  test('is made to measure where no size reaches', () => {
    const huge = { ...grown, chestGirthMm: 1300 };
    const { config, size } = refit(start, { measurements: huge, pet }, offer);
    expect(size).toEqual({ from: 'M', to: 'made to measure' });
    expect(isMadeFor(config, huge)).toBe(true);
  });
});

test('there and back again leads to the same straps and price', () => {
  fc.assert(
    fc.property(anyMakeableConfig, (config) => {
      if (config.size.kind === 'standard') return;
      const back = { measurements: config.size.measurements, pet: config.size.pet };
      const there = refit(config, { measurements: grown, pet: config.size.pet }, offer);
      const home = refit(there.config, back, offer);
      expect(isMadeFor(home.config, back.measurements)).toBe(true);
      expect(home.priceDifferenceMinor + there.priceDifferenceMinor).toBe(0);
      expect(calculatePrice(home.config, priceBookV1, catalogueV2).unitMinor).toBe(
        calculatePrice(config, priceBookV1, catalogueV2).unitMinor,
      );
    }),
    { numRuns: 50 },
  );
});
