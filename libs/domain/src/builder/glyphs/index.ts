import type { DesignConfig } from '../design-config.schema.ts';

/**
 * The outlines of a font's glyphs as SVG path data, per mille of a capital's height, from the pen's
 * place on the base line; y grows downwards.
 */
export type Glyphs = Readonly<Record<string, string>>;

/** Some hundred letters each, so a font is loaded only where it is stitched. */
const FONTS: Readonly<Record<string, () => Promise<{ default: Glyphs }>>> = {
  block: () => import('../../../data/fonts/block.json', { with: { type: 'json' } }),
  rounded: () => import('../../../data/fonts/rounded.json', { with: { type: 'json' } }),
  classic: () => import('../../../data/fonts/classic.json', { with: { type: 'json' } }),
  script: () => import('../../../data/fonts/script.json', { with: { type: 'json' } }),
  typewriter: () => import('../../../data/fonts/typewriter.json', { with: { type: 'json' } }),
  stencil: () => import('../../../data/fonts/stencil.json', { with: { type: 'json' } }),
};

/** The outlines of a font's letters; null for a font that has none on file. */
export async function loadGlyphs(fontId: string): Promise<Glyphs | null> {
  const load = FONTS[fontId];
  return load ? (await load()).default : null;
}

/** The outlines of the letters of a design; null without text too. */
export const glyphsOf = async ({ personalisation }: DesignConfig): Promise<Glyphs | null> =>
  personalisation && loadGlyphs(personalisation.fontId);
