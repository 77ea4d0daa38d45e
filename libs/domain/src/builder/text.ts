import type { Font } from './options.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters as people count them: an emoji with its modifiers, or a letter with its accent, is one. */
export const charactersOf = (text: string): string[] =>
  [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);

/** The characters that a font cannot stitch, each once, in order. */
export const unsupportedCharacters = (text: string, font: Font): string[] => [
  ...new Set(charactersOf(text).filter((character) => !canStitch(character, font))),
];

const canStitch = (character: string, font: Font): boolean =>
  [...character].every((codePoint) => font.glyphs.includes(codePoint));

/** The stitched length of a line in millimetres at a glyph height, rounded up so that it really fits. */
export function stitchedLengthMm(line: string, font: Font, glyphHeightMm: number): number {
  const perMille = charactersOf(line).reduce((sum, glyph) => sum + advanceOf(glyph, font), 0);
  return Math.max(1, Math.ceil((perMille * glyphHeightMm) / 1000));
}

function advanceOf(glyph: string, font: Font): number {
  const base = glyph.normalize('NFD').charAt(0);
  const { default: others = 700 } = font.advancePerMille;
  return font.advancePerMille[glyph] ?? font.advancePerMille[base] ?? others;
}
