import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../builder/data/index.ts';
import {
  canonicalDesign,
  defaultConfig,
  designConfigSchema,
  designHash,
  type DesignConfig,
} from '../builder/index.ts';
import { measurementsSchema, petFactsSchema, type Measurements, type PetFacts } from './index.ts';

const measurements: Measurements = {
  neckGirthMm: 390,
  chestGirthMm: 600,
  backLengthMm: 500,
  weightG: 15_000,
};
const pet: PetFacts = { species: 'dog', breed: null, ageMonths: 40 };
const design = (measured: unknown, facts: unknown = pet): unknown => ({
  ...defaultConfig('dog', catalogueV2),
  size: { kind: 'made-to-measure', measurements: measured, pet: facts, isConfirmed: false },
});

describe('measures that may be unknown', () => {
  test('leave the hash of a design as it was before they could be given', () => {
    const stored = designConfigSchema.parse(design(measurements));
    expect(canonicalDesign(stored)).not.toMatch(/breastbone|ageWeeks/);
    expect(designHash(stored)).toBe(
      '3d63fb5a244f6f39422844b13568ead4283e2cb56caba242b1f2bd316e5478a1',
    );
  });

  test('are absent, never null or undefined', () => {
    for (const unknown of [null, undefined]) {
      const named = { ...measurements, breastboneLengthMm: unknown };
      expect(measurementsSchema.safeParse(named).success).toBe(false);
      expect(petFactsSchema.safeParse({ ...pet, ageWeeks: unknown }).success).toBe(false);
    }
  });

  test('make another design once they are given', () => {
    const measured = design({ ...measurements, breastboneLengthMm: 150 });
    const plain = design(measurements);
    expect(designHash(measured as DesignConfig)).not.toBe(designHash(plain as DesignConfig));
  });
});

describe('bounds of a measure', () => {
  test.each([-1, 0, 29, 601, 1e9, 150.5, Number.NaN, Number.POSITIVE_INFINITY, '150'])(
    'a breastbone of %s mm is refused',
    (breastboneLengthMm) => {
      const refused = measurementsSchema.safeParse({ ...measurements, breastboneLengthMm });
      expect(refused.error?.issues[0]?.path).toEqual(['breastboneLengthMm']);
    },
  );

  test.each([
    [2, 11, true],
    [2, 8, true],
    [2, 3, false],
    [2, 30, false],
    [40, 8, false],
    [null, 8, true],
  ])('%s months and %s weeks are one age: %s', (ageMonths, ageWeeks, isOne) => {
    expect(petFactsSchema.safeParse({ ...pet, ageMonths, ageWeeks }).success).toBe(isOne);
  });
});
