import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import { anyMakeableConfig, anyStaleConfig } from '../design-config.arbitrary.ts';
import { defaultConfig, makingPlan, type DesignConfig } from '../index.ts';
import { perimeterOf } from './animal/section.ts';
import { sectionAt } from './animal/loft.ts';
import { easeMm } from './ease.ts';
import type { Point3 } from './harness-model.ts';
import { harnessModel, layHarness, strapLengths } from './index.ts';
import { frameAt, lineLengthMm } from './laying/lay-strap.ts';
import { distance, dot, lengthOf, minus, mirrored } from './vector.ts';

const species = fc.constantFrom('dog' as const, 'cat' as const);

/** Any style of the species on an animal whose neck is no wider than its chest. */
const anyMeasured: fc.Arbitrary<DesignConfig> = fc
  .record({
    kind: species,
    chestGirthMm: fc.integer({ min: 240, max: 1200 }),
    neckShare: fc.double({ min: 0.45, max: 0.95, noNaN: true }),
    backShare: fc.double({ min: 0.5, max: 1.1, noNaN: true }),
    style: fc.nat(4),
    paddingId: fc.constantFrom(...catalogueV2.paddings.map(({ id }) => id)),
  })
  .map(({ kind, chestGirthMm, neckShare, backShare, style, paddingId }) => {
    const styles = catalogueV2.styles.filter((each) => each.species.includes(kind));
    return {
      ...defaultConfig(kind, catalogueV2),
      styleId: styles[style % styles.length]?.id ?? '',
      paddingId,
      size: {
        kind: 'made-to-measure' as const,
        measurements: {
          chestGirthMm,
          neckGirthMm: Math.round(neckShare * chestGirthMm),
          backLengthMm: Math.round(backShare * chestGirthMm),
          weightG: 20_000,
        },
        pet: { species: kind, breed: null, ageMonths: 40 },
        isConfirmed: false,
      },
    };
  });

const model = (config: DesignConfig) => harnessModel(config, catalogueV2);
const chestOf = ({ size }: DesignConfig) =>
  size.kind === 'standard' ? 0 : size.measurements.chestGirthMm;
const lengthMm = (config: DesignConfig, id: string) =>
  strapLengths(config, catalogueV2).find(({ spec }) => spec.strapId === id)?.finishedMm ?? 0;

describe('any design that is on sale or was', () => {
  test('has a model of finite points, square unit vectors and panels of even rows', () => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        const { body, straps, hardware, joints, handle, panels, text } = model(config);
        const frames = [
          ...straps.flatMap((strap) => strap.frames),
          ...[...hardware, ...joints].map(({ frame }) => frame),
          ...(handle ?? []),
          ...(text?.frames ?? []),
        ];
        const points = [...body.flat(), ...panels.flat(2), ...frames.map(({ at }) => at)];
        expect(points.filter((at) => !Number.isFinite(lengthOf(at)))).toEqual([]);
        const crooked = frames.filter(
          ({ along, outward }) =>
            Math.abs(lengthOf(along) - 1) > 1e-3 ||
            Math.abs(lengthOf(outward) - 1) > 1e-3 ||
            Math.abs(dot(along, outward)) > 1e-3,
        );
        expect(crooked).toEqual([]);
        for (const panel of panels) {
          expect(new Set(panel.map(({ length }) => length)).size).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('stitches its text on a line that is free and long enough', () => {
    const named = anyMakeableConfig.filter(({ personalisation }) => personalisation !== null);
    fc.assert(
      fc.property(named, (config) => {
        const { text } = model(config);
        if (!text) throw new Error('The rules allowed a text that the model does not show');
        expect(text.panel.textLengthMm).toBeLessThanOrEqual(text.panel.availableMm);
        expect(text.panel.textLengthMm).toBeLessThanOrEqual(lineLengthMm(text.frames));
      }),
      { numRuns: 25 },
    );
  });
});

describe('straps', () => {
  test('are as long as their line, and so is the piece that is cut for them', () => {
    fc.assert(
      fc.property(anyMeasured, (config) => {
        const { pieces } = makingPlan(config, catalogueV2);
        for (const strap of model(config).straps) {
          expect(lineLengthMm(strap.frames)).toBeCloseTo(strap.lengthMm, 6);
          const piece = pieces.find(({ pieceId }) => pieceId === strap.strapId);
          expect(Math.abs((piece?.finishedMm ?? 0) - strap.lengthMm)).toBeLessThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('end on another strap or on hardware, and loops close', () => {
    fc.assert(
      fc.property(anyMeasured, (config) => {
        const { straps, hardware, joints } = model(config);
        const held = [...hardware, ...joints].map(({ frame }) => frame.at);
        for (const { frames, isLoop } of straps) {
          const [first, last] = [frames[0]?.at, frames.at(-1)?.at] as [Point3, Point3];
          if (isLoop) expect(distance(first, last)).toBeLessThan(1e-6);
          for (const end of isLoop ? [] : [first, last]) {
            const nearest = Math.min(...held.map((at) => distance(at, end)));
            expect(nearest).toBeLessThan(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('take a measured breastbone at its word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 270 }), (breastboneLengthMm) => {
        const measurements = {
          neckGirthMm: 380,
          chestGirthMm: 565,
          backLengthMm: 430,
          weightG: 20_000,
          breastboneLengthMm,
        };
        const pet = { species: 'dog' as const, breed: null, ageMonths: 40 };
        const measured: DesignConfig = {
          ...defaultConfig('dog', catalogueV2),
          size: { kind: 'made-to-measure', measurements, pet, isConfirmed: false },
        };
        expect(Math.abs(lengthMm(measured, 'sternum') - breastboneLengthMm)).toBeLessThan(6);
      }),
      { numRuns: 20 },
    );
  });

  test('lie off the coat all the way, and not far', () => {
    fc.assert(
      fc.property(anyMeasured, (config) => {
        const { body, straps } = model(config);
        const skin = body.flat();
        const offMm = (easeMm(chestOf(config)) + 4 * Math.PI) / (2 * Math.PI);
        for (const { at, outward } of straps.flatMap(({ frames }) => frames)) {
          const nearest = skin.reduce((best, next) =>
            distance(next, at) < distance(best, at) ? next : best,
          );
          const heightMm = dot(outward, minus(at, nearest));
          expect(heightMm).toBeGreaterThan(0);
          expect(heightMm).toBeLessThan(offMm + 0.01 * chestOf(config));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('on the left mirror those on the right', () => {
    fc.assert(
      fc.property(anyMeasured, (config) => {
        const { straps } = model(config);
        for (const right of straps.filter(({ side }) => side === 'right')) {
          const left = straps.find(
            (each) => each.strapId === right.strapId && each.side === 'left',
          );
          right.frames.forEach(({ at }, index) => {
            expect(distance(mirrored(at), left?.frames[index]?.at as Point3)).toBeLessThan(1e-6);
          });
        }
        for (const { frames } of straps.filter(({ isLoop }) => isLoop)) {
          const [there, back] = [frameAt(frames, 0.2).at, frameAt(frames, 0.8).at];
          expect(distance(there, mirrored(back))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the girth', () => {
  test('is the measured chest, and its strap the chest with two fingers of ease', () => {
    fc.assert(
      fc.property(anyMeasured, (config) => {
        const { animal, options, model: laid } = layHarness(config, catalogueV2);
        const chestMm = chestOf(config);
        for (const along of [animal.ribs.rear, animal.ribs.front]) {
          expect(perimeterOf(sectionAt(animal.loft, along)) / chestMm).toBeCloseTo(1, 2);
        }
        if (options.style.pattern === 'step-in') return;
        const strap = laid.straps.find(({ strapId }) => strapId === 'girth');
        const wantedMm = chestMm + easeMm(chestMm) + Math.PI * options.padding.thicknessMm;
        expect(Math.abs((strap?.lengthMm ?? 0) / wantedMm - 1)).toBeLessThan(0.005);
      }),
      { numRuns: 80 },
    );
  });

  test('a bigger chest never gets a shorter girth strap', () => {
    fc.assert(
      fc.property(anyMeasured, fc.integer({ min: 1, max: 60 }), (config, moreMm) => {
        if (config.size.kind === 'standard') return;
        const { measurements } = config.size;
        const chestGirthMm = measurements.chestGirthMm + moreMm;
        const bigger = {
          ...config,
          size: { ...config.size, measurements: { ...measurements, chestGirthMm } },
        };
        expect(lengthMm(bigger, 'girth')).toBeGreaterThanOrEqual(lengthMm(config, 'girth'));
      }),
      { numRuns: 80 },
    );
  });
});

test.each(catalogueV2.styles)(
  'the $name keeps its lengths in the sizes',
  ({ id, species: [kind] }) => {
    const lengths = (['XS', 'M', 'XXL'] as const).map((size) =>
      strapLengths(
        {
          ...defaultConfig(kind ?? 'dog', catalogueV2),
          styleId: id,
          size: { kind: 'standard', size },
        },
        catalogueV2,
      )
        .map(({ spec, finishedMm }) => `${spec.strapId} ${finishedMm}`)
        .join(', '),
    );
    expect(lengths).toMatchSnapshot();
  },
);
