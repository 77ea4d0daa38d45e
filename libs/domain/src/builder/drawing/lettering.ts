import { darker } from '../colour.ts';
import type { TextPanel } from '../making/cut-sheet.schema.ts';
import { placeLines, type PlacedLine } from '../geometry/index.ts';
import type { Glyphs } from '../glyphs/index.ts';
import type { Font, ThreadColour } from '../options.ts';
import { curveLength, partOf, placeAt, point, smoothPath, type Point } from './curve.ts';
import { letterPaths } from './letter-paths.ts';
import type { IdOf } from './palette.ts';
import { element, escapeXml } from './svg.ts';

/** Height of a capital letter as a share of the font size, for the generic families alike. */
const CAPITAL_SHARE = 0.72;

/** A text and what it is stitched with. Without its glyphs a family of the machine's own stands in. */
export interface Lettering {
  panel: TextPanel;
  font: Font;
  thread: ThreadColour;
  glyphs: Glyphs | null;
  /** How long the stretch of webbing under it is. */
  lineMm: number;
}

/** The stitched text along its strap, as tall and as long as the bench will stitch it. */
export function lettering(text: Lettering, line: readonly Point[], id: IdOf): string {
  const { panel, font, glyphs, lineMm } = text;
  const overhangMm = panel.glyphHeightMm;
  const path = extended(line, overhangMm);
  const seenMm = curveLength(line);
  const middleMm = overhangMm + seenMm / 2;
  // Webbing that runs away from us is shorter in the picture, and so are the letters on it.
  const aslant = Math.min(1, seenMm / lineMm);
  const lines = placeLines(panel, font).map((placed, index) => {
    const lineId = id(`text${index}`);
    return glyphs
      ? outlinedLine(placed, text, glyphs, { path, middleMm, aslant }, lineId)
      : spelledLine(placed, text, { path, middleMm, aslant }, lineId);
  });
  return element('g', { 'data-part': 'text' }, ...lines);
}

/** Where a text runs in the picture, and how much shorter than it is. */
interface Run {
  path: readonly Point[];
  middleMm: number;
  aslant: number;
}

/** The letters themselves, each turned as the strap runs below its middle. */
function outlinedLine(
  line: PlacedLine,
  { panel, thread }: Lettering,
  glyphs: Glyphs,
  { path, middleMm, aslant }: Run,
  lineId: string,
): string {
  const pathMm = curveLength(path);
  const placeOf = (alongMm: number) =>
    placeAt(path, (middleMm + aslant * (alongMm - line.lengthMm / 2)) / pathMm);
  const letters = letterPaths(line, panel.glyphHeightMm, glyphs, placeOf, aslant);
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
  { path, middleMm, aslant }: Run,
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
          textLength: aslant * line.lengthMm,
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

/**
 * The line with a straight piece added at both ends, so that text that overhangs is not cut off. Its
 * points stand as close as the line's: a smooth curve through uneven ones would turn back.
 */
function extended(line: readonly Point[], by: number): Point[] {
  const [start, end] = [placeAt(line, 0), placeAt(line, 1)];
  const count = Math.ceil((by * (line.length - 1)) / Math.max(1, curveLength(line)));
  const away = ({ x, y, angle }: typeof start, mm: number) => {
    const radians = (angle * Math.PI) / 180;
    return point(x + Math.cos(radians) * mm, y + Math.sin(radians) * mm);
  };
  const steps = Array.from({ length: count }, (_, index) => (by * (index + 1)) / count);
  return [
    ...steps.toReversed().map((mm) => away(start, -mm)),
    ...line,
    ...steps.map((mm) => away(end, mm)),
  ];
}
