import { darker } from '../colour.ts';
import type { TextPanel } from '../cut-sheet.schema.ts';
import type { Font, ThreadColour } from '../options.ts';
import { stitchedLengthMm } from '../text.ts';
import { curveLength, partOf, placeAt, point, smoothPath, type Point } from './curve.ts';
import type { IdOf } from './palette.ts';
import type { TextLine } from './rig.ts';
import { element, escapeXml } from './svg.ts';

/** Height of a capital letter as a share of the font size, for the generic families alike. */
const CAPITAL_SHARE = 0.72;
const LINE_GAP_MM = 2;

/** The stitched text along its strap, as tall and as long as the bench will stitch it. */
export function lettering(
  panel: TextPanel,
  place: TextLine,
  font: Font,
  thread: ThreadColour,
  id: IdOf,
): string {
  const { glyphHeightMm, lines } = panel;
  const block = lines.length * glyphHeightMm + (lines.length - 1) * LINE_GAP_MM;
  return lines
    .map((line, index) => {
      const baseline = -block / 2 + glyphHeightMm + index * (glyphHeightMm + LINE_GAP_MM);
      return letteringLine(line, panel, place, baseline, font, thread, id(`text${index}`));
    })
    .join('');
}

function letteringLine(
  words: string,
  panel: TextPanel,
  { line, from, to }: TextLine,
  baselineMm: number,
  font: Font,
  thread: ThreadColour,
  pathId: string,
): string {
  const overrun = panel.textLengthMm;
  const path = [...extended(partOf(line, 0, 1, baselineMm, 7), overrun)];
  const middle = overrun + curveLength(line) * ((from + to) / 2);
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
          href: `#${pathId}`,
          startOffset: middle,
          textLength: stitchedLengthMm(words, font, panel.glyphHeightMm),
          lengthAdjust: 'spacingAndGlyphs',
        },
        escapeXml(words),
      ),
    );
  return [
    element('defs', {}, element('path', { id: pathId, d: smoothPath(path) })),
    text('#000', { 'fill-opacity': '.3', dy: 0.06 * panel.glyphHeightMm }),
    text(thread.hex, {
      stroke: darker(thread.hex, 0.18),
      'stroke-width': 0.025 * panel.glyphHeightMm,
    }),
  ].join('');
}

/** The line with a straight piece added at both ends, so that text that overhangs is not cut off. */
function extended(line: Point[], by: number): Point[] {
  const [start, end] = [placeAt(line, 0), placeAt(line, 1)];
  const away = ({ x, y, angle }: typeof start, mm: number) => {
    const radians = (angle * Math.PI) / 180;
    return point(x + Math.cos(radians) * mm, y + Math.sin(radians) * mm);
  };
  return [away(start, -by), ...line, away(end, by)];
}
