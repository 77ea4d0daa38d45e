import { checkFigures } from '@pet/domain/pet';
import { expect, test } from 'vitest';
import { impossibleFigures } from './impossible-figures.ts';

const cm = { length: 'cm', weight: 'kg' } as const;
const inCm = { neckGirthMm: '39', chestGirthMm: '63', backLengthMm: '50', weightG: '17' };
const inMm = { neckGirthMm: '390', chestGirthMm: '630', backLengthMm: '500', weightG: '17' };

test('millimetres typed into fields of centimetres lead to the offer of what was meant', () => {
  const figures = impossibleFigures(inMm, cm);
  const pet = { species: 'dog', breed: null, ageMonths: 40 } as const;
  const [first] = figures ? checkFigures({ figures, pet, breed: null, claimedUnits: cm }) : [];
  expect(first?.suggestion?.measurements).toEqual({
    neckGirthMm: 390,
    chestGirthMm: 630,
    backLengthMm: 500,
    weightG: 17_000,
  });
});

test('possible figures, and half typed ones, need no rescue', () => {
  expect(impossibleFigures(inCm, cm)).toBeNull();
  expect(impossibleFigures({ ...inMm, weightG: '' }, cm)).toBeNull();
});
