import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../../builder/data/index.ts';
import { anyMeasurements } from '../../builder/design-config.arbitrary.ts';
import { defaultConfig, type DesignConfig } from '../../builder/index.ts';
import { findBreed } from '../breeds/index.ts';
import {
  adviseSize,
  assessMeasurements,
  fitReport,
  fitReportSchema,
  forecastGrowth,
  remeasureInDays,
  worstJudgement,
  type Measurements,
  type PetFacts,
} from '../index.ts';

const collie = { neckGirthMm: 390, chestGirthMm: 630, backLengthMm: 500, weightG: 17_000 };
const grownDog: PetFacts = { species: 'dog', breed: null, ageMonths: 40 };

function report(
  measurements: Measurements,
  change: Partial<DesignConfig> = {},
  facts: Partial<PetFacts> = {},
) {
  const pet = { ...grownDog, ...facts };
  const config: DesignConfig = {
    ...defaultConfig(pet.species, catalogueV2),
    size: { kind: 'made-to-measure', measurements, pet, isConfirmed: false },
    ...change,
  };
  const breed = pet.breed === null ? null : findBreed(pet.breed, pet.species);
  return fitReport({ config, catalogue: catalogueV2, breed, animal: { measurements, pet } });
}

describe('each strap', () => {
  test('is cut as long as it is finished, folded back and stitched', () => {
    for (const { cutMm, finishedMm, foldBackMm, stitchAllowanceMm } of report(collie).straps)
      expect(cutMm).toBe(finishedMm + foldBackMm + stitchAllowanceMm);
  });
});

describe('escape', () => {
  test('is graded by build, pattern and looseness, with what mends it', () => {
    const plain = report(collie);
    expect(plain.escape).toMatchObject({ risk: 'low', neckPercent: 62, reasons: [], remedies: [] });
    const whippet = { neckGirthMm: 320, chestGirthMm: 580, backLengthMm: 500, weightG: 14_000 };
    const facts = { breed: 'Whippet' };
    const inY = report(whippet, {}, facts).escape;
    expect(inY?.risk).toBe('raised');
    expect(inY?.remedies.map(({ styleId }) => styleId)).toContain('escape-safe');
    expect(report(whippet, { styleId: 'escape-safe' }, facts).escape).toMatchObject({
      risk: 'low',
      remedies: [],
    });
    const bull = { ...collie, neckGirthMm: 640 };
    expect(report(bull).escape?.risk).toBe('high');
    expect(report(bull, { styleId: 'escape-safe' }).escape?.risk).not.toBe('high');
  });

  test('is high in a harness that cannot be drawn in', () => {
    const loose = report(collie, { size: { kind: 'standard', size: 'XXL' } }).escape;
    expect(loose?.risk).toBe('high');
    expect(loose?.remedies.map(({ label }) => label).join()).toContain('made to measure');
  });
});

describe('strength', () => {
  test('is that of the weakest part, as times of the weight', () => {
    const weak = report(collie, { webbingWidthMm: 15, buckleId: 'side-release' }).strength;
    expect(weak).toMatchObject({ holdsN: 520, timesWeight: 3.1, isEnough: true });
    expect(weak?.weakestPart).toContain('side-release');
    const heavy = report(
      { ...collie, weightG: 34_000 },
      { webbingWidthMm: 15, buckleId: 'side-release' },
    );
    expect(heavy.strength).toMatchObject({ timesWeight: 1.5, isEnough: false });
  });

  test('of a standard size without an animal is for the heaviest that it is for', () => {
    const config: DesignConfig = {
      ...defaultConfig('dog', catalogueV2),
      size: { kind: 'standard', size: 'M' },
    };
    const { strength } = fitReport({ config, catalogue: catalogueV2, breed: null });
    expect(strength?.weightG).toBe(20_000);
  });
});

describe('growth', () => {
  const puppy = { neckGirthMm: 270, chestGirthMm: 400, backLengthMm: 280, weightG: 5500 };
  const young = { breed: 'Labrador Retriever', ageMonths: 2, ageWeeks: 9 };

  test('tells the adult, how long the harness lasts, and lets it out further than for the grown', () => {
    const { growth, straps, remeasureInDays: days } = report(puppy, {}, young);
    expect(growth?.adultWeightG.likely).toBeGreaterThan(20_000);
    expect(growth?.adultChestGirthMm).toBeGreaterThan(600);
    expect(growth?.outgrownInMonths).toBeGreaterThan(0.5);
    expect(growth?.outgrownInMonths).toBeLessThan(6);
    expect(growth?.letOutPercent).toBe(33);
    expect(days).toBeLessThan(60);
    const girth = straps.find(({ strapId }) => strapId === 'girth');
    const ofGrown = report(puppy).straps.find(({ strapId }) => strapId === 'girth');
    expect(girth?.adjustMaxMm).toBeGreaterThan(1.2 * (ofGrown?.adjustMaxMm ?? 0));
  });

  test('of a grown animal is nothing, and it is measured once a year', () => {
    expect(report(collie)).toMatchObject({ growth: null, remeasureInDays: 365 });
  });

  test('is known of kittens too', () => {
    const kitten = { neckGirthMm: 170, chestGirthMm: 250, backLengthMm: 220, weightG: 1500 };
    const { growth } = report(kitten, {}, { species: 'cat', ageMonths: 3 });
    expect(growth?.adultWeightG.likely).toBeGreaterThan(3000);
    expect(growth?.adultWeightG.likely).toBeLessThan(6000);
  });
});

describe('whatever the schema accepts', () => {
  const anyPet: fc.Arbitrary<PetFacts> = fc.record({
    species: fc.constantFrom('dog' as const, 'cat' as const),
    breed: fc.constantFrom(null, 'Pug', 'Great Dane', 'Maine Coon', 'Whippet'),
    ageMonths: fc.constantFrom(null, 0, 2, 5, 9, 14, 40),
  });
  const breedOf = ({ breed, species }: PetFacts) => (breed ? findBreed(breed, species) : null);
  const anyStyle = fc.constantFrom(...catalogueV2.styles.map(({ id }) => id));

  test('gets a report that is what its schema says', () => {
    fc.assert(
      fc.property(anyMeasurements, anyPet, anyStyle, (measurements, pet, styleId) => {
        const made = report(measurements, { styleId, species: pet.species }, pet);
        expect(fitReportSchema.safeParse(made).error).toBeUndefined();
        expect(JSON.stringify(made)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });

  test('a bigger girth never gets a smaller size', () => {
    const order = catalogueV2.sizes.map(({ size }) => size);
    const more = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(anyMeasurements, more, more, (measured, moreNeck, moreChest) => {
        const bigger = {
          ...measured,
          neckGirthMm: measured.neckGirthMm + moreNeck,
          chestGirthMm: measured.chestGirthMm + moreChest,
        };
        const [a, b] = [measured, bigger].map((each) => adviseSize(each, catalogueV2.sizes)?.size);
        if (a && b) expect(order.indexOf(b)).toBeGreaterThanOrEqual(order.indexOf(a));
      }),
    );
  });

  test('a correction that was offered is accepted when it is taken', () => {
    fc.assert(
      fc.property(anyMeasurements, anyPet, (measurements, pet) => {
        const given = { pet, breed: breedOf(pet) };
        for (const { suggestion } of assessMeasurements({ ...given, measurements })) {
          if (!suggestion) continue;
          const again = assessMeasurements({ ...given, measurements: suggestion.measurements });
          expect(['accept', 'warn']).toContain(
            worstJudgement(again.map(({ judgement }) => judgement)),
          );
          expect(again.some((finding) => finding.suggestion)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('growth runs forwards: more girth takes longer, and the adult is no lighter', () => {
    const ratio = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(anyMeasurements, anyPet, ratio, ratio, (measurements, pet, a, b) => {
        expect(remeasureInDays(pet, measurements, breedOf(pet))).toBeGreaterThanOrEqual(14);
        const forecast = forecastGrowth(pet, measurements, breedOf(pet));
        if (!forecast) return;
        const { min, likely, max } = forecast.adult.weightG;
        expect(likely).toBeGreaterThanOrEqual(measurements.weightG);
        expect([min, likely, max]).toEqual([min, likely, max].toSorted((x, y) => x - y));
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map(forecast.monthsUntilRatio);
        if (later === null) return;
        expect(sooner).not.toBeNull();
        expect(later).toBeGreaterThanOrEqual(sooner ?? 0);
      }),
    );
  });
});
