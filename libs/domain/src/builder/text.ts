import type { Font } from './options.ts';

/** Segmenting is slow, and most names need none. */
const PLAIN_ASCII = /^[ -~]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters as people count them: an emoji with its modifiers, or a letter with its accent, is one. */
export const charactersOf = (text: string): string[] =>
  PLAIN_ASCII.test(text)
    ? [...text]
    : [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);

/** The characters that a font cannot stitch, each once, in order. */
export const unsupportedCharacters = (text: string, font: Font): string[] => [
  ...new Set(charactersOf(text).filter((character) => !canStitch(character, font))),
];

const canStitch = (character: string, font: Font): boolean =>
  [...character].every((codePoint) => font.glyphs.includes(codePoint));

/** One letter of a line, from the pen's place before it to the one after it. */
export interface SetLetter {
  glyph: string;
  atMm: number;
  advanceMm: number;
}

/** A line as the machine sets it: letter after letter, and how far their ink reaches. */
export interface SetLine {
  /** From the leftmost ink on, in millimetres. */
  letters: SetLetter[];
  lengthMm: number;
  /** Ink above the base line, a capital's height at least, and below it. */
  upMm: number;
  downMm: number;
}

/** Sets a line in capitals of this height. */
export function setLine(line: string, font: Font, glyphHeightMm: number): SetLine {
  const scale = glyphHeightMm / 1000;
  const { letters, start, end, up, down } = inkOf(line, font);
  return {
    letters: letters.map(({ glyph, at, advance }) => ({
      glyph,
      atMm: (at - start) * scale,
      advanceMm: advance * scale,
    })),
    lengthMm: (end - start) * scale,
    upMm: (1000 + up) * scale,
    downMm: down * scale,
  };
}

/** The stitched length of a line in millimetres at a glyph height, rounded up so that it really fits. */
export const stitchedLengthMm = (line: string, font: Font, glyphHeightMm: number): number =>
  Math.max(1, Math.ceil(setLine(line, font, glyphHeightMm).lengthMm));

/** The tallest whole glyph height, in millimetres, at which a line is no longer than `lengthMm`. */
export function tallestGlyphMm(line: string, font: Font, lengthMm: number): number {
  const { start, end } = inkOf(line, font);
  return Math.floor((lengthMm * 1000) / Math.max(1, end - start));
}

/** Letters and ink of a line per mille of the capital's height. */
function inkOf(line: string, font: Font) {
  const ink = { start: 0, end: 0, up: 0, down: 0 };
  let pen = 0;
  const letters = charactersOf(line).map((glyph) => {
    const at = pen;
    const advance = advanceOf(glyph, font);
    const reach = reachesOf(font).get(glyph);
    pen += advance;
    ink.start = Math.min(ink.start, at - (reach?.leftPerMille ?? 0));
    ink.end = Math.max(ink.end, pen + (reach?.rightPerMille ?? 0));
    ink.up = Math.max(ink.up, reach?.upPerMille ?? 0);
    ink.down = Math.max(ink.down, reach?.downPerMille ?? 0);
    return { glyph, at, advance };
  });
  return { ...ink, letters };
}

function advanceOf(glyph: string, font: Font): number {
  const known = font.advancePerMille;
  return known[glyph] ?? known[glyph.normalize('NFD').charAt(0)] ?? known.default ?? 1000;
}

type Reach = Font['reach'][number];
const reachesByFont = new WeakMap<Font, ReadonlyMap<string, Reach>>();

/** A font's reaches by glyph; texts are set often, while one types. */
function reachesOf(font: Font): ReadonlyMap<string, Reach> {
  const known = reachesByFont.get(font);
  if (known) return known;
  const reaches = new Map(
    font.reach.flatMap((reach) => [...reach.glyphs].map((glyph) => [glyph, reach] as const)),
  );
  reachesByFont.set(font, reaches);
  return reaches;
}
