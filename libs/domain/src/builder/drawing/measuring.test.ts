import { describe, expect, test } from 'vitest';
import { fitReport, strapOutcomes, type Measurements } from '../../pet/index.ts';
import { catalogueV2 } from '../data/index.ts';
import { defaultConfig, drawFit, drawMeasure, type DesignConfig } from '../index.ts';

const MEASURES = [
  'neckGirthMm',
  'chestGirthMm',
  'backLengthMm',
  'breastboneLengthMm',
  'weightG',
] as const;
const KINDS = ['dog', 'cat'] as const;

describe('the drawing of a measure', () => {
  const all = KINDS.flatMap((species) => MEASURES.map((measure) => drawMeasure(measure, species)));

  test('is another for each measure and each animal, and has its moving part', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const svg of all) expect(svg).toContain('data-tape');
  });

  test('is a whole picture without numbers that are none', () => {
    for (const svg of all) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the drawing of a fit', () => {
  const pet = { species: 'dog', breed: null, ageMonths: 40 } as const;
  const measurements: Measurements = {
    neckGirthMm: 390,
    chestGirthMm: 630,
    backLengthMm: 500,
    weightG: 17_000,
  };
  const animal = { measurements, pet };
  const drawn = (config: DesignConfig) => {
    const report = fitReport({ config, catalogue: catalogueV2, breed: null, animal });
    const outcomes = strapOutcomes(report);
    return { outcomes, svg: drawFit(config, catalogueV2, animal, outcomes) };
  };

  test.each(catalogueV2.styles)('numbers every strap of the $name once', ({ id, species }) => {
    const [kind = 'dog'] = species;
    const { svg, outcomes } = drawn({ ...defaultConfig(kind, catalogueV2), styleId: id });
    const numbers = [...svg.matchAll(/>(\d)<\/text>/g)].map(([, digit]) => Number(digit));
    expect(numbers.toSorted()).toEqual(outcomes.map((_, index) => index + 1));
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('shows by line and sign, not by colour alone, what does not fit', () => {
    const start = defaultConfig('dog', catalogueV2);
    const tight = drawn({ ...start, size: { kind: 'standard', size: 'XS' } }).svg;
    const good = drawn({ ...start, size: { kind: 'standard', size: 'M' } }).svg;
    expect(tight).toContain('>!</text>');
    expect(tight).toContain('stroke-dasharray');
    expect(good).not.toContain('>!</text>');
    expect(good).not.toContain('stroke-dasharray');
  });
});
