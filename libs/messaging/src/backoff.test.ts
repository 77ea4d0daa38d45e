import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('backoffMs', () => {
  it('doubles from the base to the maximum, spread by half either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (attempt) => {
        const middle = Math.min(500 * 2 ** (attempt - 1), 60_000);
        const waited = backoffMs(attempt, { baseMs: 500, maxMs: 60_000 });
        expect(waited).toBeGreaterThanOrEqual(middle * 0.5);
        expect(waited).toBeLessThanOrEqual(middle * 1.5);
      }),
    );
  });
});
