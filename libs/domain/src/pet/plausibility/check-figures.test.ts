import { describe, expect, test } from 'vitest';
import { findBreed } from '../breeds/index.ts';
import {
  assessMeasurements,
  checkFigures,
  worstJudgement,
  type ClaimedUnits,
  type Figures,
  type PetFacts,
} from '../index.ts';

const metric: ClaimedUnits = { length: 'cm', weight: 'kg' };
const imperial: ClaimedUnits = { length: 'in', weight: 'lb' };
const dog: PetFacts = { species: 'dog', breed: null, ageMonths: 40 };
const collie = { neckGirthMm: 390, chestGirthMm: 630, backLengthMm: 500, weightG: 17_000 };

const check = (change: Partial<Figures>) =>
  checkFigures({ figures: { ...collie, ...change }, pet: dog, breed: null, claimedUnits: metric });

function assess(change: Partial<Figures>, facts: Partial<PetFacts> = {}, claimedUnits = metric) {
  const pet = { ...dog, ...facts };
  const breed = pet.breed === null ? null : findBreed(pet.breed, pet.species);
  return assessMeasurements({ measurements: { ...collie, ...change }, pet, breed, claimedUnits });
}

describe('figures that are no measurements', () => {
  test.each([
    [{ chestGirthMm: Number.NaN }, 'chestGirthMm', 'please give a number'],
    [{ chestGirthMm: Number.POSITIVE_INFINITY }, 'chestGirthMm', 'please give a number'],
    [{ neckGirthMm: 0 }, 'neckGirthMm', 'more than nothing'],
    [{ backLengthMm: -500 }, 'backLengthMm', 'more than nothing'],
    [{ weightG: 900_000_000 }, 'weightG', 'more than any animal has (0.3 kg to 130 kg)'],
    [{ breastboneLengthMm: 5 }, 'breastboneLengthMm', 'less than any animal has (3 cm to 60 cm)'],
  ])('%j is refused and says why', (change, measure, words) => {
    const [first, ...others] = check(change);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: `figure-impossible:${measure}`, judgement: 'reject' });
    expect(first?.message).toContain(words);
  });

  test.each([
    ['millimetres in fields of centimetres', 10, { ...collie }],
    ['a slipped point', 1, { chestGirthMm: 63 }],
  ])('%s are refused, and the likely figures offered', (_name, factor, change) => {
    const scaled = Object.fromEntries(
      Object.entries({ ...collie, ...change }).map(([measure, value]) => [
        measure,
        measure === 'weightG' ? value : value * factor,
      ]),
    ) as unknown as Figures;
    expect(check(scaled)[0]?.suggestion?.measurements).toEqual(collie);
  });

  test('measurements pass', () => expect(check({})).toEqual([]));
});

describe('one field alone', () => {
  test.each([
    ['inches-in-one-field', { chestGirthMm: 248 }, metric],
    ['inches-in-one-field', { neckGirthMm: 154 }, metric],
    ['inches-in-one-field', { backLengthMm: 197 }, metric],
    ['centimetres-in-one-field', { neckGirthMm: 991 }, imperial],
    ['decimal-slip', { weightG: 1700 }, metric],
    ['neck-chest-swapped', { neckGirthMm: 630, chestGirthMm: 390 }, metric],
  ])('%s is offered for %j', (code, change, claimed) => {
    const found = assess(change, {}, claimed).find(({ suggestion }) => suggestion);
    expect(found).toMatchObject({ code, judgement: 'hold' });
    for (const [measure, value] of Object.entries(collie)) {
      const offered = found?.suggestion?.measurements[measure as keyof typeof collie] ?? 0;
      expect(Math.abs(offered / value - 1)).toBeLessThan(0.01);
    }
  });

  test('a breastbone goes with the other lengths', () => {
    const inches = { neckGirthMm: 154, chestGirthMm: 248, backLengthMm: 197 };
    const [found] = assess({ ...inches, breastboneLengthMm: 67 });
    expect(found?.suggestion?.measurements.breastboneLengthMm).toBe(170);
  });
});

describe('animals that there are not', () => {
  const cat = { neckGirthMm: 250, chestGirthMm: 380, backLengthMm: 360 };

  test.each([
    [{ ...cat, weightG: 40_000 }, { species: 'cat' as const }, 'weight-impossible-for-species'],
    [
      { neckGirthMm: 560, chestGirthMm: 840, backLengthMm: 700, weightG: 40_000 },
      { species: 'cat' as const },
      'weight-impossible-for-species',
    ],
    [
      { ...cat, weightG: 40_000 },
      { species: 'cat' as const, breed: 'Maine Coon' },
      'weight-impossible-for-species',
    ],
    [
      { neckGirthMm: 560, chestGirthMm: 840, backLengthMm: 650, weightG: 40_000 },
      { breed: 'Chihuahua' },
      'weight-impossible-for-breed',
    ],
  ])('%j %j is refused', (change, facts, code) => {
    const found = assess(change, facts);
    expect(found.map((each) => each.code)).toContain(code);
    expect(worstJudgement(found.map(({ judgement }) => judgement))).toBe('reject');
  });
});
