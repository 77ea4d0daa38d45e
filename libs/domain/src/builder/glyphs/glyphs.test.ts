import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../data/fonts/sources.ts';
import { catalogueV1, catalogueV2 } from '../data/index.ts';
import { panelFor, placeLines } from '../geometry/index.ts';
import { defaultConfig, type DesignConfig } from '../index.ts';
import { known, type Font } from '../options.ts';
import { glyphsOf, type Glyphs } from './index.ts';

const { fonts, webbings } = catalogueV2;
const thread = known(catalogueV2.threadColours[0], 'thread');

const stitched = (fontId: string, text = 'REX'): DesignConfig => ({
  ...defaultConfig('dog', catalogueV2),
  personalisation: { text, fontId, position: 'side', threadColourId: thread.id },
});

const outlines = new Map<string, Glyphs>();
for (const { id } of fonts)
  outlines.set(id, known((await glyphsOf(stitched(id))) ?? undefined, id));

describe('the fonts on file', () => {
  test.each(readSources())(
    '%s is what its font file says',
    (fontId, { metrics, outlines: read }) => {
      expect(fonts.find(({ id }) => id === fontId)).toMatchObject(metrics);
      expect(outlines.get(fontId)).toEqual(read);
    },
  );

  test('are at least four, with an outline of every letter', () => {
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const { id, glyphs } of fonts) {
      const bare = [...glyphs].filter((glyph) => !outlines.get(id)?.[glyph]);
      expect({ id, bare }).toEqual({ id, bare: [' '] });
    }
  });

  test('are all that the first catalogue had, with all of its letters', () => {
    for (const { id, glyphs } of catalogueV1.fonts) {
      const lost = [...glyphs].filter(
        (glyph) => !fonts.find((font) => font.id === id)?.glyphs.includes(glyph),
      );
      expect({ id, lost }).toEqual({ id, lost: [] });
    }
  });

  test('are loaded only where there is text in one of them', async () => {
    expect(await glyphsOf({ ...stitched('block'), personalisation: null })).toBeNull();
    expect(await glyphsOf(stitched('no-such-font'))).toBeNull();
  });
});

describe('what is stitched', () => {
  const font = fc.constantFrom(...fonts);
  const anyLine = font.chain((letters) =>
    fc.tuple(
      fc.constant(letters),
      fc
        .array(fc.constantFrom(...letters.glyphs), { minLength: 1, maxLength: 20 })
        .map((glyphs) => glyphs.join('').trim())
        .filter((text) => text !== ''),
    ),
  );

  test('keeps to the free length and off the edges of the webbing, with every stroke', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.integer({ min: 20, max: 300 }),
        fc.constantFrom(...webbings),
        ([letters, text], availableMm, webbing) => {
          const panel = panelFor(
            { text, fontId: letters.id, position: 'side', threadColourId: thread.id },
            letters,
            thread,
            availableMm,
            webbing,
          );
          if (!panel) return;
          const overshootMm = 0.02 * panel.glyphHeightMm;
          for (const box of inkBoxes(panel, letters)) {
            expect(box.left).toBeGreaterThanOrEqual(-overshootMm);
            expect(box.right).toBeLessThanOrEqual(panel.textLengthMm + overshootMm);
            expect(panel.textLengthMm).toBeLessThanOrEqual(availableMm);
            expect(box.top).toBeGreaterThanOrEqual(-webbing.widthMm / 2 + 1 - overshootMm);
            expect(box.bottom).toBeLessThanOrEqual(webbing.widthMm / 2 - 1 + overshootMm);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes of all letters, in millimetres from the line's start and the middle of the webbing. */
function inkBoxes(panel: { lines: string[]; glyphHeightMm: number }, font: Font): Box[] {
  const scale = panel.glyphHeightMm / 1000;
  return placeLines(panel, font).flatMap(({ letters, baselineMm }) =>
    letters.flatMap(({ glyph, atMm }) => {
      const path = outlines.get(font.id)?.[glyph];
      if (!path) return [];
      const points = pointsOn(path);
      const xs = points.map(([x]) => atMm + x * scale);
      const ys = points.map(([, y]) => baselineMm + y * scale);
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    }),
  );
}

type Point = readonly [x: number, y: number];

/** Points along an outline: its corners, and some on each of its curves. */
function pointsOn(path: string): Point[] {
  let here: Point = [0, 0];
  let start = here;
  return [...path.matchAll(/([mlqcz])([^mlqcz]*)/g)].flatMap(([, kind, numbers = '']) => {
    if (kind === 'z') {
      here = start;
      return [];
    }
    const [x, y] = here;
    const values = [...numbers.matchAll(/-?\d+/g)].map(Number);
    const controls = values.flatMap((value, index): Point[] =>
      index % 2 === 0 ? [[x + value, y + (values[index + 1] ?? 0)]] : [],
    );
    const from = here;
    here = controls.at(-1) ?? here;
    if (kind === 'm') start = here;
    return kind === 'q' || kind === 'c'
      ? [0.25, 0.5, 0.75, 1].map((t) => bezierAt([from, ...controls], t))
      : [here];
  });
}

/** De Casteljau's. */
function bezierAt(points: readonly Point[], t: number): Point {
  const [first] = points;
  if (points.length === 1 && first) return first;
  const between = points.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = points[index] ?? [0, 0];
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
  });
  return bezierAt(between, t);
}
