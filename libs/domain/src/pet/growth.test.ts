import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreed } from './breeds/index.ts';
import { adultWeightPercent, growthOf, type Measurements, type PetFacts } from './index.ts';

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
  test('stands in the table, and between its ages on a straight line', () => {
    expect(adultWeightPercent('large', 6)).toBe(55);
    expect(adultWeightPercent('large', 7)).toBeCloseTo((55 + 71.2) / 2);
    expect(adultWeightPercent('toy', 0)).toBe(37);
    expect(adultWeightPercent('giant', 60)).toBe(100);
    expect(adultWeightPercent('cat', 6)).toBeNull();
  });

  test('never falls with age', () => {
    const age = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...classes), age, age, (sizeClass, a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)];
        expect(adultWeightPercent(sizeClass, old) ?? 0).toBeGreaterThanOrEqual(
          adultWeightPercent(sizeClass, young) ?? 0,
        );
      }),
    );
  });
});

describe('growth of one pet', () => {
  test.each([
    ['Chihuahua', 7, true],
    ['Chihuahua', 9, false],
    ['Great Dane', 18, true],
    ['Great Dane', 24, false],
    [null, 6, true],
    [null, 13, false],
  ])('%s at %i months is growing: %s', (breed, age, isGrowing) => {
    const facts = breed ? findBreed(breed, 'dog') : null;
    expect(growthOf(dog(age, breed), body, facts).isGrowing).toBe(isGrowing);
  });

  test('an unknown age counts as grown', () => {
    expect(growthOf(dog(null), body, null).isGrowing).toBe(false);
  });

  test('cats grow for a year, by no known curve', () => {
    const cat = (ageMonths: number): PetFacts => ({ species: 'cat', breed: null, ageMonths });
    expect(growthOf(cat(11), body, null)).toEqual({ isGrowing: true, adultWeightPercent: null });
    expect(growthOf(cat(12), body, null).isGrowing).toBe(false);
  });
});
