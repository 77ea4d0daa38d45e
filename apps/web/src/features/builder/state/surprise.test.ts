import { defaultConfig, evaluateRules } from '@pet/domain/builder';
import { catalogueV2 as catalogue } from '@pet/domain/builder/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surprise } from './surprise.ts';

/** Chance with a memory, so that a failing run can be run again. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

describe('surprise', () => {
  it('never proposes what cannot be made, and keeps size and text', () => {
    const text = {
      text: 'Bruno',
      fontId: 'block',
      position: 'side',
      threadColourId: 'white',
    } as const;
    const config = { ...defaultConfig('dog', catalogue), personalisation: text };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const proposed = surprise(config, catalogue, seeded(seed));
        const forbidden = evaluateRules(proposed, catalogue).filter(
          ({ severity }) => severity === 'forbid',
        );
        expect(forbidden).toEqual([]);
        expect(proposed.size).toEqual(config.size);
        expect(proposed.personalisation?.text).toBe('Bruno');
      }),
      { numRuns: 60 },
    );
  });
});
