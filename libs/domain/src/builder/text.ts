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

/** The stitched length of a line in millimetres at a glyph height, rounded up so that it really fits. */
export const stitchedLengthMm = (line: string, font: Font, glyphHeightMm: number): number =>
  Math.max(1, Math.ceil((advancePerMille(line, font) * glyphHeightMm) / 1000));

/** The tallest whole glyph height, in millimetres, at which a line is no longer than `lengthMm`. */
export const tallestGlyphMm = (line: string, font: Font, lengthMm: number): number =>
  Math.floor((lengthMm * 1000) / Math.max(1, advancePerMille(line, font)));

/** The length of a line as per mille of its glyph height. */
const advancePerMille = (line: string, font: Font): number =>
  charactersOf(line).reduce((sum, glyph) => sum + advanceOf(glyph, font), 0);

function advanceOf(glyph: string, font: Font): number {
  const known = font.advancePerMille;
  return known[glyph] ?? known[glyph.normalize('NFD').charAt(0)] ?? known.default ?? 1000;
}
