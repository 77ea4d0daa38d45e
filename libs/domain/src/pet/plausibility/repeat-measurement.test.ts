import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatMeasurement } from '../index.ts';

describe('a measure that was taken several times', () => {
  test.each([
    ['chestGirthMm', [700], 700, 0, 'once'],
    ['chestGirthMm', [700, 715], 708, 15, 'agreed'],
    ['chestGirthMm', [700, 740], 720, 40, 'again'],
    ['chestGirthMm', [700, 740, 705], 705, 40, 'agreed'],
    ['chestGirthMm', [700, 740, 780], 740, 80, 'again'],
    ['neckGirthMm', [240, 250], 245, 10, 'agreed'],
    ['neckGirthMm', [240, 251], 246, 11, 'again'],
    ['weightG', [4000, 4200], 4100, 200, 'agreed'],
    ['weightG', [30_000, 31_500], 30_750, 1500, 'again'],
    // One slip among four, and two camps of two.
    ['chestGirthMm', [600, 700, 702, 704], 701, 104, 'agreed'],
    ['chestGirthMm', [600, 602, 700, 702], 651, 102, 'again'],
  ] as const)('%s of %j is %i, spread %i: %s', (measure, readings, value, spread, verdict) => {
    expect(repeatMeasurement(measure, readings)).toMatchObject({ value, spread, verdict });
  });

  test('nothing usable is no measure', () => {
    expect(repeatMeasurement('chestGirthMm', [])).toBeNull();
    expect(repeatMeasurement('chestGirthMm', [Number.NaN, -5, 0, Infinity])).toBeNull();
  });

  test('lies between its readings, whatever their order, and one more like it changes little', () => {
    const readings = fc.array(fc.integer({ min: 80, max: 1800 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(readings, (taken) => {
        const outcome = repeatMeasurement('chestGirthMm', taken);
        expect(outcome).toEqual(repeatMeasurement('chestGirthMm', taken.toReversed()));
        expect(outcome?.value).toBeGreaterThanOrEqual(Math.min(...taken));
        expect(outcome?.value).toBeLessThanOrEqual(Math.max(...taken));
        const confirmed = repeatMeasurement('chestGirthMm', [...taken, outcome?.value ?? 0]);
        expect(confirmed?.value).toBe(outcome?.value);
      }),
    );
  });
});
