import { defaultConfig, type DesignConfig } from '@pet/domain/builder';
import { catalogueV1 } from '@pet/domain/builder/data';
import type { Measurements } from '@pet/domain/pet';
import { expect, it } from 'vitest';
import { isOutdated } from './outdated-designs.ts';

const young = { neckGirthMm: 300, chestGirthMm: 450, backLengthMm: 360, weightG: 9_000 };
const grown = { neckGirthMm: 460, chestGirthMm: 780, backLengthMm: 600, weightG: 31_000 };
const start = defaultConfig('dog', catalogueV1);
const cutFor = (measurements: Measurements): DesignConfig => ({
  ...start,
  size: {
    kind: 'made-to-measure',
    measurements,
    pet: { species: 'dog', breed: null, ageMonths: null },
    isConfirmed: true,
  },
});
const history = [
  { measurements: grown, isCurrent: true },
  { measurements: young, isCurrent: false },
];

it('knows a design that was cut to measures of before', () => {
  expect(isOutdated(cutFor(young), history)).toBe(true);
  expect(isOutdated(cutFor(grown), history)).toBe(false);
});

it('leaves alone what was cut for another animal, or in a standard size', () => {
  expect(isOutdated(cutFor({ ...young, weightG: 9_100 }), history)).toBe(false);
  expect(isOutdated(start, history)).toBe(false);
});

it('sees no change where the tape showed the same again', () => {
  const same = [
    { measurements: young, isCurrent: true },
    { measurements: young, isCurrent: false },
  ];
  expect(isOutdated(cutFor(young), same)).toBe(false);
});
