import { darker } from '../colour.ts';
import type { TextPanel } from '../cut-sheet.schema.ts';
import { placeLines, type PlacedLine } from '../geometry/index.ts';
import type { Glyphs } from '../glyphs/index.ts';
import type { Font, ThreadColour } from '../options.ts';
import { curveLength, partOf, placeAt, point, smoothPath, type Point } from './curve.ts';
import { letterPaths } from './letter-paths.ts';
import type { IdOf } from './palette.ts';
import type { TextLine } from './rig.ts';
import { element, escapeXml } from './svg.ts';

/** Height of a capital letter as a share of the font size, for the generic families alike. */
const CAPITAL_SHARE = 0.72;

/** A text and what it is stitched with. Without its glyphs a family of the machine's own stands in. */
export interface Lettering {
  panel: TextPanel;
  font: Font;
  thread: ThreadColour;
  glyphs: Glyphs | null;
}

/** The stitched text along its strap, as tall and as long as the bench will stitch it. */
export function lettering(text: Lettering, place: TextLine, id: IdOf): string {
  const { panel, font, glyphs } = text;
  return placeLines(panel, font)
    .map((line, index) => {
      const lineId = id(`text${index}`);
      const path = extended(place.line, panel.textLengthMm);
      const middleMm = panel.textLengthMm + curveLength(place.line) * ((place.from + place.to) / 2);
      return glyphs
        ? outlinedLine(line, text, glyphs, path, middleMm, lineId)
        : spelledLine(line, text, path, middleMm, lineId);
    })
    .join('');
}

/** The letters themselves, each turned as the strap runs below its middle. */
function outlinedLine(
  line: PlacedLine,
  { panel, thread }: Lettering,
  glyphs: Glyphs,
  path: readonly Point[],
  middleMm: number,
  lineId: string,
): string {
  const pathMm = curveLength(path);
  const letters = letterPaths(line, panel.glyphHeightMm, glyphs, (alongMm) =>
    placeAt(path, (middleMm - line.lengthMm / 2 + alongMm) / pathMm),
  );
  const use = (attributes: Readonly<Record<string, string | number>>) =>
    element('use', { href: `#${lineId}`, ...attributes });
  return [
    element('defs', {}, element('g', { id: lineId }, letters)),
    use({ y: 0.06 * panel.glyphHeightMm, fill: '#000', 'fill-opacity': '.3' }),
    // The stroke is in the outlines' own unit, and below the fill: parts of a letter overlap.
    use({
      fill: thread.hex,
      stroke: darker(thread.hex, 0.18),
      'stroke-width': 50,
      'paint-order': 'stroke',
    }),
  ].join('');
}

function spelledLine(
  line: PlacedLine,
  { panel, font, thread }: Lettering,
  path: readonly Point[],
  middleMm: number,
  lineId: string,
): string {
  const text = (fill: string, more: Readonly<Record<string, string | number>>) =>
    element(
      'text',
      {
        'font-family': font.genericFamily,
        'font-size': panel.glyphHeightMm / CAPITAL_SHARE,
        'font-weight': font.genericFamily === 'cursive' ? undefined : 700,
        'text-anchor': 'middle',
        fill,
        ...more,
      },
      element(
        'textPath',
        {
          href: `#${lineId}`,
          startOffset: middleMm,
          textLength: line.lengthMm,
          lengthAdjust: 'spacingAndGlyphs',
        },
        escapeXml(line.letters.map(({ glyph }) => glyph).join('')),
      ),
    );
  const baseline = partOf(path, 0, 1, line.baselineMm, 9);
  return [
    element('defs', {}, element('path', { id: lineId, d: smoothPath(baseline) })),
    text('#000', { 'fill-opacity': '.3', dy: 0.06 * panel.glyphHeightMm }),
    text(thread.hex, {
      stroke: darker(thread.hex, 0.18),
      'stroke-width': 0.025 * panel.glyphHeightMm,
    }),
  ].join('');
}

/** The line with a straight piece added at both ends, so that text that overhangs is not cut off. */
function extended(line: readonly Point[], by: number): Point[] {
  const [start, end] = [placeAt(line, 0), placeAt(line, 1)];
  const away = ({ x, y, angle }: typeof start, mm: number) => {
    const radians = (angle * Math.PI) / 180;
    return point(x + Math.cos(radians) * mm, y + Math.sin(radians) * mm);
  };
  return [away(start, -by), ...line, away(end, by)];
}
