import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import { anyConfig, anyMakeableConfig } from '../design-config.arbitrary.ts';
import {
  defaultConfig,
  makingPlan,
  makingPlanSchema,
  type DesignConfig,
  type MakingPlan,
} from '../index.ts';

const plain = defaultConfig('dog', catalogueV2);
const plan = (config: DesignConfig): MakingPlan => makingPlan(config, catalogueV2);
const count = (made: MakingPlan, label: RegExp) =>
  made.parts.filter((part) => label.test(part.label)).reduce((sum, part) => sum + part.count, 0);

describe('pieces', () => {
  test('have lengths that add up, for any design', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const made = makingPlanSchema.parse(plan({ ...config, personalisation: null }));
        for (const piece of made.pieces) {
          const { cutLengthMm, finishedMm, foldBackMm, stitchAllowanceMm } = piece;
          expect(cutLengthMm).toBe(finishedMm + foldBackMm + stitchAllowanceMm);
          expect(piece.adjustMinMm).toBeLessThanOrEqual(finishedMm);
          expect(piece.adjustMaxMm).toBeGreaterThanOrEqual(finishedMm);
        }
        const webbing = made.pieces
          .filter(({ material }) => material.includes('webbing'))
          .reduce((sum, piece) => sum + piece.count * piece.cutLengthMm, 0);
        expect(made.webbingTotalMm).toBe(webbing);
      }),
    );
  });

  test('let a slide out as far as it adjusts', () => {
    fc.assert(
      fc.property(anyMakeableConfig, (config) => {
        const adjustable = plan(config).pieces.filter(
          ({ adjustMaxMm, finishedMm }) => adjustMaxMm > finishedMm,
        );
        for (const { foldBackMm, adjustMaxMm, finishedMm, widthMm } of adjustable) {
          // Both ends turn back by the width at least, and what the slide lets out is there as well.
          expect(foldBackMm).toBeGreaterThanOrEqual(adjustMaxMm - finishedMm + 4 * widthMm);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('have an id each', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const ids = plan({ ...config, personalisation: null }).pieces.map(({ pieceId }) => pieceId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['y-harness', ['shoulder', 'sternum', 'girth', 'back']],
    ['h-harness', ['neck', 'sternum', 'girth', 'back']],
    ['step-in', ['neck', 'sternum', 'girth']],
    ['no-pull', ['front', 'girth']],
    ['escape-safe', ['shoulder', 'sternum', 'girth', 'waist', 'back']],
    ['cat-vest', ['neck', 'girth', 'back', 'vest']],
    ['cat-h', ['neck', 'sternum', 'girth', 'back']],
  ])('of the %s are %j', (styleId, ids) => {
    expect(plan({ ...plain, styleId }).pieces.map(({ pieceId }) => pieceId)).toEqual(ids);
  });

  test('come for padding, trim and handle when chosen', () => {
    const made = plan({ ...plain, paddingId: 'fleece', extraIds: ['handle', 'reflective-trim'] });
    const ids = made.pieces.map(({ pieceId }) => pieceId);
    expect(ids).toEqual(
      expect.arrayContaining(['handle', 'trim', 'padding-girth', 'padding-shoulder']),
    );
    expect(ids).not.toContain('padding-back');
  });
});

describe('parts', () => {
  test('are counted from the straps and the extras', () => {
    const made = plan(plain);
    expect(count(made, /side-release/)).toBe(2);
    expect(count(made, /Slide/)).toBe(4);
    expect(count(made, /ring/)).toBe(3);
    const more = plan({ ...plain, extraIds: ['front-ring', 'second-leash-ring', 'id-pocket'] });
    expect(count(more, /Welded ring/)).toBe(5);
    expect(count(more, /ID pocket/)).toBe(1);
  });

  test('say width and finish, which is what the store keeps them by', () => {
    const [buckle] = plan({ ...plain, hardwareFinishId: 'gold' }).parts;
    expect(buckle).toEqual({
      partId: 'side-release-25-gold',
      label: 'Plastic side-release, 25 mm, gold',
      count: 2,
    });
  });
});

describe('text', () => {
  const stitched = (text: string, change: Partial<DesignConfig> = {}): DesignConfig => ({
    ...plain,
    personalisation: { text, fontId: 'block', position: 'side', threadColourId: 'white' },
    ...change,
  });

  test('fits its panel whenever the rules allow it', () => {
    const named = anyMakeableConfig.filter(({ personalisation }) => personalisation !== null);
    fc.assert(
      fc.property(named, (config) => {
        const { text } = makingPlanSchema.parse(plan(config));
        expect(text?.textLengthMm).toBeLessThanOrEqual(text?.availableMm ?? 0);
        expect(text?.lines.join(' ')).toBe(text?.text.split(/\s+/).join(' '));
      }),
      { numRuns: 40 },
    );
  });

  test('is named with font and thread for the bench', () => {
    expect(plan(stitched('Zoë')).text).toMatchObject({
      text: 'Zoë',
      fontName: 'Block',
      threadColourName: 'White',
      position: 'side',
      lines: ['Zoë'],
    });
  });

  test('that does not fit is refused', () => {
    const config = stitched('Maximilian August', { size: { kind: 'standard', size: 'XS' } });
    const tooLong = { ...config, webbingWidthMm: 10, styleId: 'no-pull', personalisation: null };
    expect(plan(tooLong).text).toBeNull();
    expect(() =>
      plan(
        stitched('Rex', {
          styleId: 'step-in',
          personalisation: {
            text: 'Rex',
            fontId: 'block',
            position: 'back',
            threadColourId: 'white',
          },
        }),
      ),
    ).toThrow('does not fit into 0 mm');
  });
});

test('an unknown option is refused by name', () => {
  expect(() => plan({ ...plain, paddingId: 'moss' })).toThrow('moss');
});
