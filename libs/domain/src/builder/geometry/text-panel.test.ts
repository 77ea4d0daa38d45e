import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import type { Personalisation } from '../index.ts';
import { known, type Font } from '../options.ts';
import { charactersOf, stitchedLengthMm } from '../text.ts';
import { lineBreaks, panelFor } from './text-panel.ts';

const font = (id: string): Font =>
  known(
    catalogueV2.fonts.find((candidate) => candidate.id === id),
    id,
  );
const webbing = (widthMm: number) =>
  known(
    catalogueV2.webbings.find((candidate) => candidate.widthMm === widthMm),
    `${widthMm}`,
  );
const thread = known(catalogueV2.threadColours[0], 'thread');
const block = font('block');

const panel = (text: string, availableMm: number, widthMm = 25, letters = block) => {
  const personalisation: Personalisation = {
    text,
    fontId: letters.id,
    position: 'side',
    threadColourId: thread.id,
  };
  return panelFor(personalisation, letters, thread, availableMm, webbing(widthMm));
};

describe('stitched length', () => {
  test('is the sum of the glyphs, rounded up', () => {
    // B 910, Ä as A 960, R 910: 2780 per mille of 10 mm.
    expect(stitchedLengthMm('BÄR', block, 10)).toBe(28);
    expect(stitchedLengthMm('BA\u0308R', block, 10)).toBe(28);
    expect(stitchedLengthMm('IIII', block, 10)).toBeLessThan(stitchedLengthMm('MMMM', block, 10));
  });

  test('grows with every character and every millimetre of height', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9 ]{1,20}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 4, max: 24 }), (a, b, height) => {
        const whole = stitchedLengthMm(a + b, block, height);
        expect(whole).toBeGreaterThanOrEqual(stitchedLengthMm(a, block, height));
        expect(whole).toBeLessThanOrEqual(
          stitchedLengthMm(a, block, height) + stitchedLengthMm(b, block, height),
        );
        expect(stitchedLengthMm(a, block, height + 4)).toBeGreaterThan(
          stitchedLengthMm(a, block, height) - 1,
        );
      }),
    );
  });
});

test('characters are counted as people count them', () => {
  expect(charactersOf('Zoe\u0308 👨‍👩‍👧!')).toEqual(['Z', 'o', 'ë', ' ', '👨‍👩‍👧', '!']);
});

describe('the panel', () => {
  test('takes the tallest letters that fit', () => {
    expect(panel('REX', 200)).toMatchObject({ glyphHeightMm: 18, lines: ['REX'] });
    expect(panel('REX', 25)).toMatchObject({ glyphHeightMm: 9 });
    expect(panel('REX', 200, 50)).toMatchObject({ glyphHeightMm: 24 });
  });

  test('breaks into two lines where that makes the letters taller', () => {
    const broken = panel('HAZEL 07700 900123', 60, 38);
    expect(broken?.lines).toEqual(['HAZEL 07700', '900123']);
    expect(panel('HAZEL 07700 900123', 200, 38)?.lines).toHaveLength(1);
  });

  test('is none when even the smallest letters do not fit', () => {
    expect(panel('MAXIMILIAN', 30)).toBeNull();
    expect(panel('REX', 0)).toBeNull();
    expect(panel('Rex', 200, 10, font('script'))).toBeNull();
  });

  test('never overflows, and never goes below the least height', () => {
    const words = fc.stringMatching(/^[A-Za-z]{1,9}( [A-Za-z0-9]{1,9})?$/);
    const width = fc.constantFrom(...catalogueV2.webbings.map(({ widthMm }) => widthMm));
    fc.assert(
      fc.property(words, fc.nat(250), width, (text, availableMm, widthMm) => {
        const made = panel(text, availableMm, widthMm);
        if (!made) return;
        expect(made.textLengthMm).toBeLessThanOrEqual(availableMm);
        expect(made.glyphHeightMm).toBeGreaterThanOrEqual(block.heightMinMm);
        const stacked = made.lines.length * made.glyphHeightMm;
        expect(stacked).toBeLessThanOrEqual(webbing(widthMm).glyphHeightMaxMm);
      }),
    );
  });
});

test('a text breaks at its spaces only', () => {
  expect(lineBreaks('a b  c')).toEqual([['a b c'], ['a', 'b c'], ['a b', 'c']]);
  expect(lineBreaks('rex')).toEqual([['rex']]);
});
