import { describe, expect, it } from 'vitest';
import { barsOf } from './bars.ts';

const counts = (...numbers: number[]) =>
  numbers.map((count, index) => ({ key: String(index), label: String(index), count }));

describe('barsOf', () => {
  it('scales to the largest and compares with the step before', () => {
    expect(barsOf(counts(200, 50, 25))).toMatchObject([
      { widthPercent: 100, ofPreviousPercent: null },
      { widthPercent: 25, ofPreviousPercent: 25 },
      { widthPercent: 12.5, ofPreviousPercent: 50 },
    ]);
  });

  it('draws nothing wide, and divides by nothing, while all is zero', () => {
    expect(barsOf(counts(0, 0))).toMatchObject([
      { widthPercent: 0, ofPreviousPercent: null },
      { widthPercent: 0, ofPreviousPercent: null },
    ]);
  });
});
