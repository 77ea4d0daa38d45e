import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../../builder/data/index.ts';
import { adviseSize, type Measurements } from '../index.ts';

const { sizes } = catalogueV2;
const body = (neck: number, chest: number, back: number, kg: number): Measurements => ({
  neckGirthMm: neck * 10,
  chestGirthMm: chest * 10,
  backLengthMm: back * 10,
  weightG: kg * 1000,
});

describe('size advice', () => {
  test.each([
    [body(23, 33, 25, 3), 'XS'],
    [body(28, 43, 33, 6), 'S'],
    [body(38, 56, 42, 12), 'M'],
    [body(45, 70, 55, 25), 'L'],
    [body(55, 85, 68, 45), 'XL'],
    [body(66, 99, 84, 66), 'XXL'],
  ])('%j wears %s', (measurements, size) => {
    expect(adviseSize(measurements, sizes)?.size).toBe(size);
  });

  test('the middle of each size is advised that size, and says why', () => {
    for (const { size, neckGirthMm, chestGirthMm, backLengthMm } of sizes) {
      const middle: Measurements = {
        neckGirthMm: (neckGirthMm.min + neckGirthMm.max) / 2,
        chestGirthMm: (chestGirthMm.min + chestGirthMm.max) / 2,
        backLengthMm,
        weightG: 1000,
      };
      const advice = adviseSize(middle, sizes);
      expect(advice).toMatchObject({ size, secondBest: null });
      expect(advice?.reasons).toHaveLength(1);
    }
  });

  test('between two sizes the other is named as well', () => {
    expect(adviseSize(body(44, 64, 50, 19), sizes)).toMatchObject({ size: 'L', secondBest: 'M' });
  });

  test('a size whose band the chest misses by a centimetre is no second choice', () => {
    expect(adviseSize(body(25, 37, 28, 4), sizes)).toMatchObject({ size: 'XS', secondBest: null });
  });

  test('a neck outside the band and a weight above the limit are said', () => {
    const reasons = adviseSize(body(60, 70, 55, 48), sizes)?.reasons.join(' ');
    expect(reasons).toContain('wider than L is cut for');
    expect(reasons).toContain('heavier than L is built for (33 kg)');
  });

  test('outside all sizes only made to measure fits', () => {
    expect(adviseSize(body(16, 22, 18, 1), sizes)).toBeNull();
    expect(adviseSize(body(80, 130, 90, 100), sizes)).toBeNull();
    expect(adviseSize(body(40, 60, 50, 20), [])).toBeNull();
  });

  test('the advised size always reaches round the chest', () => {
    const measurements = fc.record({
      neckGirthMm: fc.integer({ min: 80, max: 1200 }),
      chestGirthMm: fc.integer({ min: 270, max: 1150 }),
      backLengthMm: fc.integer({ min: 80, max: 1500 }),
      weightG: fc.integer({ min: 300, max: 130_000 }),
    });
    fc.assert(
      fc.property(measurements, (measured) => {
        const advised = adviseSize(measured, sizes);
        const size = sizes.find((candidate) => candidate.size === advised?.size);
        expect(size?.chestGirthMm.min).toBeLessThanOrEqual(measured.chestGirthMm);
        expect(size?.chestGirthMm.max).toBeGreaterThanOrEqual(measured.chestGirthMm);
        expect(advised?.secondBest).not.toBe(advised?.size);
      }),
    );
  });
});
