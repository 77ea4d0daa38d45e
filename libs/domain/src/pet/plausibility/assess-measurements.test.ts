import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreed } from '../breeds/index.ts';
import {
  assessMeasurements,
  fitFindingSchema,
  worstJudgement,
  type ClaimedUnits,
  type Measurements,
  type PetFacts,
} from '../index.ts';

/** Neck, chest and back in centimetres, weight in kilograms. */
const body = (neck: number, chest: number, back: number, kg: number): Measurements => ({
  neckGirthMm: Math.round(neck * 10),
  chestGirthMm: Math.round(chest * 10),
  backLengthMm: Math.round(back * 10),
  weightG: Math.round(kg * 1000),
});

function assess(
  measurements: Measurements,
  facts: Partial<PetFacts> = {},
  claimedUnits?: ClaimedUnits,
) {
  const pet: PetFacts = { species: 'dog', breed: null, ageMonths: 40, ...facts };
  const breed = pet.breed ? findBreed(pet.breed, pet.species) : null;
  return assessMeasurements({ measurements, pet, breed, ...(claimedUnits && { claimedUnits }) });
}

const verdicts = (...input: Parameters<typeof assess>) =>
  assess(...input).map(({ code, judgement }) => `${judgement} ${code}`);

const collie = body(39, 63, 50, 17);
const metric: ClaimedUnits = { length: 'cm', weight: 'kg' };
const imperial: ClaimedUnits = { length: 'in', weight: 'lb' };

describe('ordinary animals', () => {
  test('nothing is said of a well measured dog', () => {
    expect(verdicts(collie, { breed: 'Border Collie' })).toEqual([]);
    expect(verdicts(collie)).toEqual([]);
  });

  test.each([
    ['Dachshund (Standard)', body(27, 39, 40, 10.5)],
    ['Corgi', body(39, 62, 40, 13)],
    ['Pug', body(36, 48, 29, 8.3)],
  ])('the odd build of a %s is known', (breed, measurements) => {
    expect(verdicts(measurements, { breed })).toEqual([]);
  });
});

describe('girth and weight', () => {
  test.each([
    [63, []],
    [48, ['warn girth-unusual-for-weight']],
    [42, ['hold girth-unusual-for-weight']],
    [30, ['reject girth-implausible-for-weight']],
    [84, ['warn girth-unusual-for-weight']],
    [94, ['hold girth-unusual-for-weight']],
    [120, ['reject girth-implausible-for-weight']],
  ])('a 17 kg dog with a chest of %i cm', (chest, expected) => {
    // Neck and back follow the chest, so that nothing else is odd; units are settled.
    const measurements = body(0.6 * chest, chest, 0.8 * chest, 17);
    const found = verdicts(measurements, {}, { length: 'cm', weight: chest < 62 ? 'lb' : 'kg' });
    expect(found.filter((verdict) => verdict.includes('girth'))).toEqual(expected);
  });

  test('a refusal says what was expected and guesses the slip', () => {
    const [first] = assess(body(46, 32, 61, 32), { breed: 'Labrador Retriever' }, metric);
    expect(first?.message).toContain('about 78 cm expected');
    expect(first?.message).toContain('Was the weight typed twice?');
  });
});

describe('neck, back and breed', () => {
  test.each([
    [body(63, 63, 50, 17), 'hold neck-not-below-chest'],
    [body(60, 63, 50, 17), 'warn neck-close-to-chest'],
    [body(22, 63, 50, 17), 'hold neck-unusual'],
    [body(26, 63, 50, 17), 'warn neck-unusual'],
    [body(39, 63, 26, 17), 'warn back-unusual'],
    [body(39, 63, 15, 17), 'hold back-unusual'],
    [body(39, 63, 120, 17), 'hold back-unusual'],
  ])('%j: %s', (measurements, expected) => {
    expect(verdicts(measurements)).toContain(expected);
  });

  test.each([
    ['dog', 67, ['hold breastbone-unusual']],
    ['dog', 170, []],
    ['dog', 300, []],
    ['dog', 430, ['hold breastbone-unusual']],
    ['cat', 60, ['hold breastbone-unusual']],
    ['cat', 160, []],
  ] as const)('a breastbone of a %s of %i mm: %j', (species, breastboneLengthMm, expected) => {
    const animal = species === 'dog' ? collie : body(22, 33, 32, 4.2);
    const found = verdicts({ ...animal, breastboneLengthMm }, { species });
    expect(found.filter((words) => words.includes('breastbone'))).toEqual(expected);
  });

  test('a grown dog far from the weight of its breed is doubted, a puppy is not', () => {
    const heavy = body(53, 85, 66, 42);
    expect(verdicts(heavy, { breed: 'Border Collie' }, metric)).toContain(
      'warn weight-unusual-for-breed',
    );
    const puppy = body(27, 40, 28, 5.5);
    expect(verdicts(puppy, { breed: 'Border Collie', ageMonths: 3 })).not.toContain(
      'warn weight-unusual-for-breed',
    );
  });
});

describe('units mixed up', () => {
  const inInches = body(15.5, 25, 20, 17);

  test('inches in a field of centimetres are offered as such, never applied', () => {
    const [mixUp] = assess(inInches, { breed: 'Border Collie' }, metric);
    expect(mixUp?.code).toBe('inches-as-centimetres');
    expect(mixUp?.judgement).toBe('hold');
    expect(mixUp?.suggestion?.measurements).toEqual({
      neckGirthMm: 394,
      chestGirthMm: 635,
      backLengthMm: 508,
      weightG: 17_000,
    });
  });

  test('centimetres in a field of inches', () => {
    const tenfold = body(39 * 2.54, 63 * 2.54, 50 * 2.54, 17);
    const [mixUp] = assess(tenfold, {}, { length: 'in', weight: 'kg' });
    expect(mixUp?.code).toBe('centimetres-as-inches');
    expect(mixUp?.suggestion?.measurements).toEqual({ ...collie });
  });

  test('pounds in a field of kilograms, and the reverse', () => {
    const pounds = assess(body(47, 77, 60, 66), { breed: 'Boxer' }, metric)[0];
    expect(pounds?.code).toBe('pounds-as-kilograms');
    expect(pounds?.suggestion?.measurements.weightG).toBe(29_937);
    const kilograms = assess(body(47, 77, 60, 30 * 0.4536), { breed: 'Boxer' }, imperial)[0];
    expect(kilograms?.code).toBe('kilograms-as-pounds');
  });

  test('everything imperial in metric fields', () => {
    const [mixUp] = assess(body(15.5, 25, 20, 37.5), { breed: 'Border Collie' }, metric);
    expect(mixUp?.code).toBe('imperial-as-metric');
    expect(mixUp?.suggestion?.measurements.weightG).toBe(17_010);
  });

  test('a unit that was not claimed is not doubted', () => {
    const codes = assess(inInches, {}, imperial).map(({ code }) => code);
    expect(codes).toContain('girth-implausible-for-weight');
    expect(codes).not.toContain('inches-as-centimetres');
  });

  test('a weight that is right for the breed is not doubted', () => {
    const slim = body(30, 48, 45, 14);
    expect(assess(slim, { breed: 'Border Collie' }, metric).map(({ code }) => code)).not.toContain(
      'pounds-as-kilograms',
    );
  });
});

describe('remarks', () => {
  test.each([
    [{ breed: 'Great Dane', ageMonths: 5 }, body(44, 72, 60, 32), 'warn growing'],
    [{ breed: 'Labrador', ageMonths: 2 }, body(27, 40, 28, 5.5), 'warn very-young'],
    [{ breed: 'Siberian Husky' }, body(44, 70, 56, 24), 'accept coat'],
    [{ breed: 'Whippet' }, body(32, 58, 50, 14), 'accept escape-prone'],
    [{ species: 'cat' as const }, body(25, 38, 36, 4.2), 'accept escape-prone'],
    [{ species: 'cat' as const, ageMonths: 5 }, body(20, 31, 26, 2.4), 'warn growing'],
    [{ breed: 'Mastiff' }, body(74, 112, 80, 85), 'accept beyond-fitted-range'],
  ])('%j gets its remark', (facts, measurements, expected) => {
    expect(verdicts(measurements, facts)).toContain(expected);
  });

  test('the share of a puppy is given in tens, and the article fits', () => {
    const [growing] = assess(body(44, 72, 60, 32), { breed: 'Great Dane', ageMonths: 5 });
    expect(growing?.message).toMatch(/^At 5 months a Great Dane has about 40 %/);
    const [akita] = assess(body(40, 62, 50, 16), { breed: 'Akita', ageMonths: 4 });
    expect(akita?.message).toContain('an Akita');
  });
});

test('findings come with the gravest first, whatever was measured', () => {
  const measurements = fc.record({
    neckGirthMm: fc.integer({ min: 80, max: 1200 }),
    chestGirthMm: fc.integer({ min: 120, max: 1800 }),
    backLengthMm: fc.integer({ min: 80, max: 1500 }),
    weightG: fc.integer({ min: 300, max: 130_000 }),
  });
  const facts = fc.record({
    species: fc.constantFrom('dog' as const, 'cat' as const),
    breed: fc.constantFrom(null, 'Pug', 'Great Dane', 'Maine Coon', 'Dachshund (Rabbit)'),
    ageMonths: fc.constantFrom(null, 0, 3, 9, 40),
  });
  fc.assert(
    fc.property(measurements, facts, (measured, pet) => {
      const found = assess(measured, pet);
      const judgements = found.map(({ judgement }) => judgement);
      expect(worstJudgement(judgements)).toBe(judgements[0] ?? 'accept');
      for (const finding of found) {
        expect(fitFindingSchema.safeParse(finding).success).toBe(true);
        expect(finding.message).not.toMatch(/NaN|undefined|null/);
      }
    }),
  );
});
