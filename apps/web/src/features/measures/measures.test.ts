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

  it('names the bounds in the chosen unit', () => {
    expect(readFigure(neck!, '2', imperial)).toEqual({ fault: expect.stringMatching(/in\.$/) });
  });
});
