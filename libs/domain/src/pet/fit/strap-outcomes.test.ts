import { expect, test } from 'vitest';
import { catalogueV2 } from '../../builder/data/index.ts';
import { defaultConfig } from '../../builder/index.ts';
import { fitReport, strapOutcomes, type Measurements, type StrapOutcome } from '../index.ts';

const collie = { neckGirthMm: 390, chestGirthMm: 630, backLengthMm: 500, weightG: 17_000 };
const pet = { species: 'dog', breed: null, ageMonths: 40 } as const;
const start = defaultConfig('dog', catalogueV2);

function outcomes(measurements: Measurements, size?: 'XS' | 'M'): Record<string, string> {
  const config = size
    ? { ...start, size: { kind: 'standard' as const, size } }
    : {
        ...start,
        size: { kind: 'made-to-measure' as const, measurements, pet, isConfirmed: false },
      };
  const animal = { measurements, pet };
  const report = fitReport({ config, catalogue: catalogueV2, breed: null, animal });
  return statesOf(strapOutcomes(report));
}

const statesOf = (all: StrapOutcome[]) =>
  Object.fromEntries(all.map(({ strapId, state }) => [strapId, state]));

test('well measured is green all over', () => {
  expect(new Set(Object.values(outcomes(collie)))).toEqual(new Set(['good']));
});

test('a doubted neck is amber on the straps round it alone', () => {
  const found = outcomes({ ...collie, neckGirthMm: 610 });
  expect(found).toMatchObject({ shoulder: 'check', girth: 'good', back: 'good' });
});

test('a chest that cannot be is red, and a mix-up of units is amber on each strap', () => {
  expect(outcomes({ ...collie, chestGirthMm: 1300, weightG: 17_000 })).toMatchObject({
    girth: 'bad',
  });
  const inInches = { neckGirthMm: 155, chestGirthMm: 250, backLengthMm: 200, weightG: 17_000 };
  expect(new Set(Object.values(outcomes(inInches)))).toEqual(new Set(['check']));
});

test('a standard size that is too small is red where it does not reach', () => {
  expect(outcomes(collie, 'XS')).toMatchObject({ girth: 'bad', shoulder: 'bad' });
  expect(outcomes(collie, 'M')).toMatchObject({ girth: 'good' });
});

test('without an animal nothing is green', () => {
  const report = fitReport({ config: start, catalogue: catalogueV2, breed: null });
  expect(new Set(strapOutcomes(report).map(({ state }) => state))).toEqual(new Set(['unknown']));
});
