import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cmToMm,
  formatLength,
  formatWeight,
  gToKg,
  gToLb,
  inToMm,
  kgToG,
  lbToG,
  lengthFigure,
  mmToCm,
  mmToIn,
  parseLength,
  parseWeight,
  weightFigure,
} from './index.ts';

const tenths = fc.integer({ min: 80, max: 18_000 });
const quarters = fc.integer({ min: 16, max: 280 });
const mm = fc.integer({ min: 80, max: 1800 });

describe('what was typed shows again as typed', () => {
  test('centimetres with one decimal', () => {
    fc.assert(
      fc.property(tenths, (count) => {
        const typed = String(count / 10);
        expect(lengthFigure(parseLength(typed, 'cm') ?? 0, 'cm')).toBe(typed);
      }),
    );
  });

  test('inches with one decimal, and quarters', () => {
    const typedInches = fc.oneof(
      fc.integer({ min: 40, max: 700 }).map((count) => count / 10),
      quarters.map((count) => count / 4),
    );
    fc.assert(
      fc.property(typedInches, (inches) => {
        const typed = String(inches);
        expect(lengthFigure(parseLength(typed, 'in') ?? 0, 'in')).toBe(typed);
      }),
    );
  });

  test('kilograms and pounds with one decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1300 }), fc.constantFrom('kg', 'lb'), (count, unit) => {
        const typed = String(count / 10);
        expect(weightFigure(parseWeight(typed, unit) ?? 0, unit)).toBe(typed);
      }),
    );
  });
});

describe('changing the unit to and fro', () => {
  test('never moves a length', () => {
    fc.assert(
      fc.property(mm, (length) => {
        for (const unit of ['cm', 'in'] as const) {
          expect(parseLength(lengthFigure(length, unit), unit)).toBe(length);
          expect(parseLength(formatLength(length, unit), 'cm')).toBe(length);
        }
      }),
    );
  });

  test('keeps 60 cm', () => {
    const inches = lengthFigure(cmToMm(60), 'in');
    const back = parseLength(inches, 'in') ?? 0;
    expect(lengthFigure(back, 'cm')).toBe('60');
  });

  test('keeps a weight with one decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1300 }), (count) => {
        const kilograms = String(count / 10);
        const pounds = weightFigure(kgToG(count / 10), 'lb');
        expect(weightFigure(parseWeight(pounds, 'lb') ?? 0, 'kg')).toBe(kilograms);
      }),
    );
  });
});

test('conversions are those of the international inch and pound', () => {
  expect([inToMm(1), lbToG(1), cmToMm(60.04), kgToG(12.3456)]).toEqual([25, 454, 600, 12_346]);
  expect([mmToIn(254), mmToCm(605), gToKg(1500)]).toEqual([10, 60.5, 1.5]);
  expect(gToLb(453_592)).toBeCloseTo(1000, 2);
});

test('texts carry their unit', () => {
  expect(formatLength(616, 'in')).toBe('24.25 in');
  expect(formatLength(600, 'cm')).toBe('60 cm');
  expect(formatWeight(12_500, 'kg')).toBe('12.5 kg');
  expect(formatWeight(30_844, 'lb')).toBe('68 lb');
});

describe('typed text', () => {
  test.each([
    ['60', 'cm', 600],
    ['60,5', 'cm', 605],
    [' 60.5  cm ', 'cm', 605],
    ['24 1/4', 'in', 616],
    ['24 in', 'cm', 610],
    ['61 CM', 'in', 610],
  ] as const)('%j in a field of %s is %i mm', (typed, unit, expected) => {
    expect(parseLength(typed, unit)).toBe(expected);
  });

  test.each(['', 'sixty', '-5', '1e3', '60 kg', '60 cm cm', '6 0', '1/4', '9999999', 'Infinity'])(
    '%j is no length',
    (typed) => expect(parseLength(typed, 'cm')).toBeNull(),
  );

  test('weights are read likewise', () => {
    expect(parseWeight('12,5', 'kg')).toBe(12_500);
    expect(parseWeight('68 lb', 'kg')).toBe(30_844);
    expect(parseWeight('68 cm', 'kg')).toBeNull();
  });
});
