import type { Catalogue, DesignConfig, TextPanel } from '@pet/domain/builder';
import { makingPlan, unsupportedCharacters } from '@pet/domain/builder';

/** How stitched text looks, apart from what it says. */
export type Looks = Omit<NonNullable<DesignConfig['personalisation']>, 'text'>;

const TYPED_MAX = 60;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;

/** Typed text as a design can hold it; what nobody can print is dropped, the rest is left to the rules. */
export const cleanText = (typed: string): string =>
  typed.normalize('NFC').replaceAll(UNPRINTABLE, '').slice(0, TYPED_MAX).trim();

/** The design with this text; without any the stitching is gone, but its looks are remembered. */
export function withText(config: DesignConfig, typed: string, looks: Looks): DesignConfig {
  const text = cleanText(typed);
  return { ...config, personalisation: text === '' ? null : { ...looks, text } };
}

/** The looks that a first text starts with. */
export function firstLooks({ fonts, threadColours }: Catalogue): Looks {
  return {
    fontId: fonts[0]?.id ?? '',
    position: 'side',
    threadColourId: threadColours[0]?.id ?? '',
  };
}

/** Sizes of the stitching in mm as the bench will sew it, or null while the text cannot be sewn. */
export function stitchingProof(config: DesignConfig, catalogue: Catalogue) {
  const { fontId, text = '' } = config.personalisation ?? {};
  const font = catalogue.fonts.find(({ id }) => id === fontId);
  if (!font || unsupportedCharacters(text, font).length > 0) return null;
  try {
    return makingPlan(config, catalogue).text;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The proof in one sentence, for everyone. */
export function proofSentence(panel: TextPanel): string {
  const { lines, glyphHeightMm, textLengthMm, availableMm, position } = panel;
  const inLines = lines.length > 1 ? ` in ${lines.length} lines` : '';
  return `“${lines.join(' / ')}”${inLines}, letters ${glyphHeightMm} mm tall: ${textLengthMm} of ${availableMm} mm free on the ${position}.`;
}
