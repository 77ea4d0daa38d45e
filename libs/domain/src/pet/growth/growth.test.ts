import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import growthJson from '../../../data/growth.json' with { type: 'json' };
import { findBreed } from '../breeds/index.ts';
import { growthOf, sizeClassSchema, type Measurements, type PetFacts } from '../index.ts';
import { adultWeightShare, monthsAtShare, sizeClassOfDog } from './growth-curve.ts';

const growthAnchors = z
  .array(
    z.strictObject({
      sizeClass: sizeClassSchema,
      ageMonths: z.number().positive(),
      adultWeightPercent: z.number().positive().lt(100),
      source: z.string().min(10),
    }),
  )
  .parse(growthJson);

const classes = ['toy', 'small', 'medium', 'large', 'giant'] as const;
const body: Measurements = {
  neckGirthMm: 400,
  chestGirthMm: 600,
  backLengthMm: 450,
  weightG: 15_000,
};
const dog = (ageMonths: number | null, breed: string | null = null): PetFacts => ({
  species: 'dog',
  breed,
  ageMonths,
});

describe('share of adult weight', () => {
  test.each(growthAnchors)('$sizeClass at $ageMonths months is $adultWeightPercent %', (anchor) => {
    const share = adultWeightShare(anchor.sizeClass, anchor.ageMonths);
    expect(100 * share).toBeCloseTo(anchor.adultWeightPercent);
    expect(monthsAtShare(anchor.sizeClass, share)).toBeCloseTo(anchor.ageMonths);
  });

  test('is that of the sourced figures that the curves were not set through', () => {
    // Toy poodles are born with 154 g of 3208 g; kittens weigh 3 of 4 kg at six to seven months.
    expect(adultWeightShare('toy', 0)).toBeCloseTo(154 / 3208, 2);
    expect(adultWeightShare('cat', 6.5)).toBeCloseTo(3 / 4, 1);
    // "Most puppies" are half grown at three to five months, larger ones at about six.
    for (const sizeClass of ['small', 'medium'] as const) {
      expect(monthsAtShare(sizeClass, 0.5)).toBeGreaterThan(3);
      expect(monthsAtShare(sizeClass, 0.5)).toBeLessThan(5);
    }
    expect(monthsAtShare('large', 0.5)).toBeCloseTo(6, -0.5);
  });

  test('rises with age, and the larger class is half grown later', () => {
    const age = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...sizeClassSchema.options), age, age, (sizeClass, a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)];
        expect(adultWeightShare(sizeClass, old)).toBeGreaterThanOrEqual(
          adultWeightShare(sizeClass, young),
        );
      }),
    );
    const halfGrown = classes.map((sizeClass) => monthsAtShare(sizeClass, 0.5));
    expect(halfGrown).toEqual(halfGrown.toSorted((a, b) => a - b));
  });
});

describe('growth of one pet', () => {
  test.each([
    ['Chihuahua', 7, true],
    ['Chihuahua', 9, false],
    ['Great Dane', 14, true],
    ['Great Dane', 18, false],
    [null, 6, true],
    [null, 13, false],
  ])('%s at %i months is growing: %s', (breed, age, isGrowing) => {
    const facts = breed ? findBreed(breed, 'dog') : null;
    expect(growthOf(dog(age, breed), body, facts).isGrowing).toBe(isGrowing);
  });

  test('an unknown age counts as grown', () => {
    expect(growthOf(dog(null), body, null).isGrowing).toBe(false);
  });

  test('cats grow for a year', () => {
    const cat = (ageMonths: number): PetFacts => ({ species: 'cat', breed: null, ageMonths });
    expect(growthOf(cat(11), body, null).isGrowing).toBe(true);
    expect(growthOf(cat(12), body, null).isGrowing).toBe(false);
  });

  test('weeks are more exact than months', () => {
    const percent = (pet: PetFacts) => growthOf(pet, body, null).adultWeightPercent ?? 0;
    const puppy = { ...dog(2), ageWeeks: 12 };
    expect(percent(puppy)).toBeGreaterThan(percent(dog(2)));
    expect(percent(puppy)).toBeLessThan(percent(dog(3)));
  });

  test('a mixed puppy is taken for what its weight and age can become', () => {
    expect(sizeClassOfDog(5500, 2)).toBe('large');
    expect(sizeClassOfDog(5500, 8)).toBe('small');
    expect(sizeClassOfDog(5500, null)).toBe('small');
    expect(sizeClassOfDog(14_000, 2)).toBe('giant');
  });
});
