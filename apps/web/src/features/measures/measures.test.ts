import { measurementsSchema } from '@pet/domain/pet';
import { describe, expect, it } from 'vitest';
import { figureOf, measures, readFigure, type Units } from './measures.ts';

const metric: Units = { length: 'cm', weight: 'kg' };
const imperial: Units = { length: 'in', weight: 'lb' };
const [neck, chest] = measures;

describe('measures', () => {
  it.each(measures)('accepts of $label exactly what a design may hold', ({ measure, min, max }) => {
    const schema = measurementsSchema.shape[measure];
    expect([min - 1, min, max, max + 1].map((value) => schema.safeParse(value).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('keeps 60 cm through inches and back', () => {
    const read = readFigure(chest!, '60', metric);
    expect(read).toEqual({ value: 600 });
    const inches = figureOf(chest!, 600, imperial);
    expect(readFigure(chest!, inches, imperial)).toEqual({ value: 600 });
    expect(figureOf(chest!, 600, metric)).toBe('60');
  });

  it.each(['', 'big', '-4', '1e9', '12 stone'])('asks for a number instead of %j', (text) => {
    expect(readFigure(neck!, text, metric)).toHaveProperty('fault');
  });

  it.each([
    ['0', metric, 'A measure is more than nothing.'],
    ['-45', metric, 'A measure is more than nothing.'],
    ['6300', metric, '6300 cm is more than any animal has (8 cm to 120 cm).'],
    ['2', imperial, '2 in is less than any animal has (3.15 in to 47.25 in).'],
  ])('says of %j why it is no measure, in the units of the reader', (text, units, fault) => {
    expect(readFigure(neck!, text, units)).toEqual({ fault });
  });
});
