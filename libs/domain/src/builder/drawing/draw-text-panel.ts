import { darker } from '../colour.ts';
import type { TextPanel } from '../making/cut-sheet.schema.ts';
import { placeLines, type PlacedLine } from '../geometry/index.ts';
import type { Glyphs } from '../glyphs/index.ts';
import type { Font } from '../options.ts';
import { straightLetters } from './letter-paths.ts';
import { element, escapeXml } from './svg.ts';

export interface TextPanelDrawing {
  font: Font;
  /** As the drawing of a harness has them: until they are loaded the machine's own letters stand in. */
  glyphs: Glyphs | null;
  threadHex: string;
  webbingHex: string;
  webbingWidthMm: number;
}

const MARGIN_MM = 4;
const LABEL_MIN_MM = 2.6;
const LABEL_MAX_MM = 4.4;

/** A stitched text on a piece of its webbing in its true size, each letter in its cell with its width in millimetres. */
export function drawTextPanel(
  panel: Pick<TextPanel, 'lines' | 'glyphHeightMm'>,
  look: TextPanelDrawing,
): string {
  const lines = placeLines(panel, look.font);
  const longestMm = Math.max(...lines.map(({ lengthMm }) => lengthMm));
  const widthMm = Math.ceil(longestMm + 2 * MARGIN_MM);
  // A long text is shown smaller on a screen, its figures less so.
  const labelMm = Math.min(Math.max(widthMm / 32, LABEL_MIN_MM), LABEL_MAX_MM);
  const labelsMm = Math.ceil(labelMm + 1.4);
  const below = lines.length > 1 ? labelsMm : 1;
  const heightMm = look.webbingWidthMm + labelsMm + below;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 ${-look.webbingWidthMm / 2 - labelsMm} ${widthMm} ${heightMm}`,
      width: `${widthMm}mm`,
      height: `${heightMm}mm`,
      'aria-hidden': 'true',
    },
    strip(widthMm, look),
    ...lines.map((line, index) =>
      element(
        'g',
        { transform: `translate(${(widthMm - line.lengthMm) / 2} 0)` },
        cells(line, index === 0 ? -1 : 1, labelMm, look),
        letters(line, panel.glyphHeightMm, look),
      ),
    ),
  );
}

/** The webbing with the seam that runs along its edges. */
function strip(widthMm: number, { webbingHex, webbingWidthMm }: TextPanelDrawing): string {
  const top = -webbingWidthMm / 2;
  const seam = (y: number) =>
    element('path', {
      d: `M0 ${y}H${widthMm}`,
      stroke: darker(webbingHex, 0.3),
      'stroke-width': '.3',
      'stroke-dasharray': '1.6 1',
    });
  return [
    element('rect', { y: top, width: widthMm, height: webbingWidthMm, fill: webbingHex }),
    seam(top + 0.6),
    seam(-top - 0.6),
  ].join('');
}

/** A tick at each letter's end, and its width; the first line's above the webbing, the second's below. */
function cells(
  line: PlacedLine,
  side: 1 | -1,
  labelMm: number,
  { webbingWidthMm, threadHex }: TextPanelDrawing,
): string {
  const edge = (side * webbingWidthMm) / 2;
  const ends = [0, ...line.letters.map(({ atMm, advanceMm }) => atMm + advanceMm)];
  const guide = (x: number) =>
    `M${x.toFixed(2)} ${(line.baselineMm - line.upMm).toFixed(2)}V${(line.baselineMm + line.downMm).toFixed(2)}` +
    `M${x.toFixed(2)} ${edge}v${side}`;
  const label = ({ atMm, advanceMm }: PlacedLine['letters'][number]) => {
    const size = Math.min(labelMm, 0.46 * advanceMm);
    const y = side < 0 ? edge - 1.2 : edge + 1.2 + size * 0.75;
    return `<text x="${(atMm + advanceMm / 2).toFixed(2)}" y="${y.toFixed(2)}" font-size="${size.toFixed(2)}">${advanceMm.toFixed(1)}</text>`;
  };
  const ticks = element('path', {
    d: ends.map(guide).join(''),
    stroke: threadHex,
    'stroke-opacity': '.45',
    'stroke-width': '.15',
    'stroke-dasharray': '.6 .6',
  });
  const labels = element(
    'g',
    { fill: 'currentColor', 'font-family': 'sans-serif', 'text-anchor': 'middle' },
    ...line.letters.filter(({ glyph }) => glyph !== ' ').map(label),
  );
  return ticks + labels;
}

function letters(line: PlacedLine, glyphHeightMm: number, look: TextPanelDrawing): string {
  const { font, glyphs, threadHex } = look;
  const stroke = darker(threadHex, 0.18);
  if (glyphs) {
    const outlines = straightLetters(line, glyphHeightMm, glyphs);
    return element(
      'g',
      { fill: threadHex, stroke, 'stroke-width': 30, 'paint-order': 'stroke' },
      outlines,
    );
  }
  return element(
    'text',
    {
      y: line.baselineMm,
      fill: threadHex,
      'font-family': font.genericFamily,
      'font-size': glyphHeightMm / 0.72,
      'font-weight': font.genericFamily === 'cursive' ? undefined : 700,
      textLength: line.lengthMm,
      lengthAdjust: 'spacingAndGlyphs',
    },
    escapeXml(line.letters.map(({ glyph }) => glyph).join('')),
  );
}
