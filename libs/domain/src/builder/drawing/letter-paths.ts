import type { PlacedLine } from '../geometry/index.ts';
import type { Glyphs } from '../glyphs/index.ts';
import type { Place } from './curve.ts';
import { element } from './svg.ts';

/** A hundredth of a millimetre, which letters of a few millimetres need. */
const fine = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/**
 * The outlines of a line's letters as SVG, in millimetres. `placeOf` tells where on the webbing's
 * middle a distance from the line's start lies; a letter stands there with its middle, as much narrower
 * as it is seen `aslant`.
 */
export const letterPaths = (
  { letters, baselineMm }: PlacedLine,
  glyphHeightMm: number,
  glyphs: Glyphs,
  placeOf: (alongMm: number) => Place,
  aslant = 1,
): string =>
  letters
    .filter(({ glyph }) => glyphs[glyph])
    .map(({ glyph, atMm, advanceMm }) => {
      const { x, y, angle } = placeOf(atMm + advanceMm / 2);
      const turned = angle === 0 ? '' : `rotate(${fine(angle)})`;
      const narrowed = aslant > 0.97 ? '' : `scale(${fine(aslant)} 1)`;
      const moved = `translate(${fine(-advanceMm / 2)} ${fine(baselineMm)})`;
      return element('path', {
        d: glyphs[glyph],
        transform: `translate(${fine(x)} ${fine(y)})${turned}${narrowed}${moved}scale(${glyphHeightMm / 1000})`,
      });
    })
    .join('');

/** The same on a straight line, from x = 0. */
export const straightLetters = (line: PlacedLine, glyphHeightMm: number, glyphs: Glyphs): string =>
  letterPaths(line, glyphHeightMm, glyphs, (x) => ({ x, y: 0, angle: 0 }));
