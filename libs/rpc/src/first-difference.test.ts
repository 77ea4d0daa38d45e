import { describe, expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';

describe('the first difference of two answers', () => {
  it('is none between the same values, whatever the order of their keys', () => {
    expect(firstDifference({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(
      null,
    );
    expect(firstDifference(undefined, undefined)).toBe(null);
  });

  it('is named by its place', () => {
    expect(firstDifference({ lines: [{ price: 1 }] }, { lines: [{ price: 2 }] })).toBe(
      'lines.0.price',
    );
    expect(firstDifference({ lines: [1] }, { lines: [1, 2] })).toBe('lines.1');
    expect(firstDifference({}, { more: 1 })).toBe('more');
    expect(firstDifference([], {})).toBe('(answer)');
    expect(firstDifference(1, '1')).toBe('(answer)');
    expect(firstDifference({ a: null }, {})).toBe('a');
  });

  it('compares what travels, where an undefined field does not', () => {
    expect(firstDifference({ a: 1, b: undefined }, { a: 1 })).toBe(null);
  });

  it('lets the clock have moved on a little', () => {
    const at = '2026-11-02T09:00:00.000Z';
    expect(firstDifference({ at }, { at: '2026-11-02T09:00:04.000Z' })).toBe(null);
    expect(firstDifference({ at }, { at: '2026-11-02T09:00:06.000Z' })).toBe('at');
  });
});
