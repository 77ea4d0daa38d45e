import type { TextPanel } from '../making/cut-sheet.schema.ts';
import type { Personalisation, TextPosition } from '../design-config.schema.ts';
import type { Font, ThreadColour, Webbing } from '../options.ts';
import { setLine, stitchedLengthMm, tallestGlyphMm, type SetLine } from '../text.ts';
import type { Frame } from './harness-model.ts';
import type { Laid } from './laying/ground.ts';

/** Letters taller than this look like a billboard, however wide the webbing. */
const GLYPH_HEIGHT_MAX_MM = 24;
const LINE_GAP_MM = 2;
/** An accent may come nearer to the webbing's edge than a letter, but the edge is left free. */
const EDGE_MM = 1;

/** A stretch of a strap that is free for text, in reading direction. */
export interface TextRoom {
  frames: readonly Frame[];
  from: number;
  to: number;
  freeMm: number;
}

/** The stretch for a position between rings, slides and buckle; null where the pattern has none. */
export function roomFor(
  position: TextPosition,
  { straps, text }: Laid,
  webbing: Webbing,
): TextRoom | null {
  const place = text[position];
  const strap = straps.find(({ strapId, side }) => strapId === place?.strapId && side !== 'left');
  if (!place || !strap) return null;
  const hardwareMm = 6 + 0.4 * webbing.widthMm;
  const freeMm = Math.floor(strap.lengthMm * (place.to - place.from) - hardwareMm);
  return { frames: strap.frames, from: place.from, to: place.to, freeMm: Math.max(0, freeMm) };
}

/**
 * The text as it will be stitched, as tall as it can be, in two lines where that makes it taller or
 * is the only way; null when it does not fit even at the font's least height.
 */
export function panelFor(
  text: Personalisation,
  font: Font,
  thread: ThreadColour,
  availableMm: number,
  webbing: Webbing,
): TextPanel | null {
  const best = lineBreaks(text.text.normalize('NFC'))
    .map((lines) => ({ lines, glyphHeightMm: tallest(lines, font, availableMm, webbing) }))
    .filter(({ glyphHeightMm }) => glyphHeightMm >= font.heightMinMm)
    .toSorted((a, b) => b.glyphHeightMm - a.glyphHeightMm || a.lines.length - b.lines.length)[0];
  if (!best) return null;
  return {
    text: text.text.normalize('NFC'),
    fontName: font.name,
    threadColourName: thread.name,
    position: text.position,
    glyphHeightMm: best.glyphHeightMm,
    textLengthMm: longestLineMm(best.lines, font, best.glyphHeightMm),
    availableMm,
    lines: best.lines,
  };
}

/** The text in one line, and in two at each of its spaces. */
export function lineBreaks(text: string): string[][] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const inTwo = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  return [[words.join(' ')], ...inTwo];
}

/** A line of the panel, and how far its base line lies below the middle of the webbing. */
export interface PlacedLine extends SetLine {
  baselineMm: number;
}

/** The lines of a panel as they are stitched, one below the other, their ink in the middle of the webbing. */
export function placeLines(
  { lines, glyphHeightMm }: Pick<TextPanel, 'lines' | 'glyphHeightMm'>,
  font: Font,
): PlacedLine[] {
  const set = lines.map((line) => setLine(line, font, glyphHeightMm));
  let top = -inkHeightMm(set) / 2;
  return set.map((line) => {
    const baselineMm = top + line.upMm;
    top = baselineMm + line.downMm + LINE_GAP_MM;
    return { ...line, baselineMm };
  });
}

const inkHeightMm = (lines: readonly SetLine[]): number =>
  lines.reduce((sum, { upMm, downMm }) => sum + upMm + downMm, gapsMm(lines.length));

const gapsMm = (lineCount: number): number => LINE_GAP_MM * (lineCount - 1);

/** As tall as the length, the webbing for its capitals, and its edges for all of its ink allow. */
function tallest(lines: string[], font: Font, availableMm: number, webbing: Webbing): number {
  const gaps = gapsMm(lines.length);
  const inkMm = inkHeightMm(lines.map((line) => setLine(line, font, 1))) - gaps;
  const byLength = lines.map((line) => tallestGlyphMm(line, font, availableMm));
  return Math.floor(
    Math.min(
      (webbing.glyphHeightMaxMm - gaps) / lines.length,
      (webbing.widthMm - 2 * EDGE_MM - gaps) / inkMm,
      GLYPH_HEIGHT_MAX_MM,
      ...byLength,
    ),
  );
}

const longestLineMm = (lines: string[], font: Font, glyphHeightMm: number): number =>
  Math.max(...lines.map((line) => stitchedLengthMm(line, font, glyphHeightMm)));
