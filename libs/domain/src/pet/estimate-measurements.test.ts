import { expect, test } from 'vitest';
import { catalogueV2 } from '../builder/data/index.ts';
import { findBreed } from './breeds/index.ts';
import { adviseSize, estimateMeasurements, measurementsSchema } from './index.ts';

const labrador = findBreed('Labrador Retriever', 'dog');
const sizeOf = (known: Parameters<typeof estimateMeasurements>[0], breed = labrador) => {
  const estimate = estimateMeasurements(known, 'dog', breed);
  return estimate && adviseSize(estimate.measurements, catalogueV2.sizes)?.size;
};

test('what was measured is kept, the rest is named as estimated', () => {
  const known = { chestGirthMm: 780, weightG: 31_000 };
  expect(estimateMeasurements(known, 'dog', null)).toMatchObject({
    measurements: known,
    estimated: ['neckGirthMm', 'backLengthMm'],
    basis: 'chest',
  });
});

test('a weight counts before the breed, which is all that some know', () => {
  expect(estimateMeasurements({ weightG: 6_000 }, 'dog', labrador)).toMatchObject({
    basis: 'weight',
  });
  expect(estimateMeasurements({}, 'dog', labrador)).toMatchObject({ basis: 'breed' });
  expect(sizeOf({ weightG: 6_000 })).toBe('S');
  expect(sizeOf({})).toBe(sizeOf({ chestGirthMm: 780, neckGirthMm: 460, weightG: 31_000 }));
});

test('of an animal of which nothing is known nothing is guessed', () => {
  expect(estimateMeasurements({}, 'dog', null)).toBeNull();
  expect(estimateMeasurements({ neckGirthMm: 400 }, 'cat', null)).toBeNull();
});

test('a guess is a possible animal', () => {
  for (const species of ['dog', 'cat'] as const) {
    const { measurements } = estimateMeasurements({ weightG: 4_000 }, species, null) ?? {};
    expect(measurementsSchema.safeParse(measurements).success).toBe(true);
  }
});
