import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../../builder/data/index.ts';
import { defaultConfig, makingPlan, type DesignConfig } from '../../builder/index.ts';
import { fitReport, fitReportSchema, type Animal, type Measurements } from '../index.ts';

const collie: Measurements = {
  neckGirthMm: 390,
  chestGirthMm: 600,
  backLengthMm: 500,
  weightG: 15_000,
};
const animal = (measurements: Measurements): Animal => ({
  measurements,
  pet: { species: 'dog', breed: null, ageMonths: 40 },
});
const standard = defaultConfig('dog', catalogueV2);
const measured = (measurements: Measurements): DesignConfig => ({
  ...standard,
  size: { kind: 'made-to-measure', ...animal(measurements), isConfirmed: false },
});
const report = (config: DesignConfig, wearer?: Animal) =>
  fitReport({ config, catalogue: catalogueV2, breed: null, ...(wearer && { animal: wearer }) });

describe('made to measure', () => {
  test('every strap lies round the body with ease, and adjusts to both sides', () => {
    const { straps, judgement } = report(measured(collie));
    expect(judgement).toBe('accept');
    for (const strap of straps) {
      expect(strap.verdict).toBe('good');
      expect(strap.finishedMm).toBeGreaterThanOrEqual(strap.bodyMm ?? 0);
      expect(strap.adjustMinMm).toBeLessThanOrEqual(strap.finishedMm);
      expect(strap.adjustMaxMm).toBeGreaterThanOrEqual(strap.finishedMm);
    }
    expect(straps.find(({ strapId }) => strapId === 'girth')).toMatchObject({
      bodyMm: 600,
      finishedMm: 628,
    });
  });

  test('the report has the lengths that the bench will cut', () => {
    const config = measured(collie);
    const { pieces } = makingPlan(config, catalogueV2);
    for (const { strapId, finishedMm, adjustMinMm, adjustMaxMm } of report(config).straps) {
      expect(pieces.find(({ pieceId }) => pieceId === strapId)).toMatchObject({
        finishedMm,
        adjustMinMm,
        adjustMaxMm,
      });
    }
  });

  test('the overall judgement is that of the gravest finding', () => {
    const { judgement, findings } = report(measured({ ...collie, neckGirthMm: 610 }));
    expect(judgement).toBe('hold');
    expect(findings.map(({ code }) => code)).toContain('neck-not-below-chest');
  });

  test('thick padding takes up length', () => {
    const fleece = report({ ...measured(collie), paddingId: 'fleece' });
    const plain = report(measured(collie));
    const girth = ({ straps }: typeof plain) =>
      straps.find(({ strapId }) => strapId === 'girth')?.finishedMm ?? 0;
    expect(girth(fleece) - girth(plain)).toBe(13);
  });
});

describe('a standard size', () => {
  test('without an animal nothing is known of the fit', () => {
    const unknown = report(standard);
    expect(unknown).toMatchObject({ judgement: 'accept', findings: [], sizeAdvice: null });
    expect(new Set(unknown.straps.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(unknown.straps.every(({ bodyMm }) => bodyMm === null)).toBe(true);
  });

  test('that suits the animal is good, and advised', () => {
    const fitting = report(standard, animal(collie));
    expect(fitting.judgement).toBe('accept');
    expect(fitting.sizeAdvice?.size).toBe('M');
    expect(fitting.straps.map(({ verdict }) => verdict)).not.toContain('unknown');
  });

  test.each([
    [{ ...collie, chestGirthMm: 770, neckGirthMm: 480, weightG: 31_000 }, 'tight', 'L'],
    [{ neckGirthMm: 250, chestGirthMm: 400, backLengthMm: 330, weightG: 5200 }, 'loose', 'S'],
  ])('that does not suit is held with the advised size', (measurements, verdict, size) => {
    const poor = report(standard, animal(measurements));
    expect(poor.judgement).toBe('hold');
    expect(poor.findings.map(({ code }) => code)).toContain(`strap-${verdict}:girth`);
    expect(poor.sizeAdvice?.size).toBe(size);
  });

  test('reaches round every animal of its band', () => {
    for (const size of catalogueV2.sizes) {
      for (const end of ['min', 'max'] as const) {
        const wearer = animal({
          neckGirthMm: size.neckGirthMm[end],
          chestGirthMm: size.chestGirthMm[end],
          backLengthMm: size.backLengthMm,
          weightG: size.weightMaxG,
        });
        const config: DesignConfig = { ...standard, size: { kind: 'standard', size: size.size } };
        const { straps } = report(config, wearer);
        expect(straps.map(({ verdict }) => verdict)).toEqual(straps.map(() => 'good'));
      }
    }
  });
});

test('a report is what its schema says', () => {
  expect(fitReportSchema.safeParse(report(measured(collie))).success).toBe(true);
});

test('an unknown style is refused by name', () => {
  expect(() => report({ ...standard, styleId: 'saddle' })).toThrow('saddle');
});
