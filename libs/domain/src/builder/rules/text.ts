import type { Personalisation } from '../design-config.schema.ts';
import { layHarness, panelFor, roomFor } from '../geometry/index.ts';
import { charactersOf, stitchedLengthMm, unsupportedCharacters } from '../text.ts';
import { romaniseKana } from './kana.ts';
import { foreignScript, inPlainLetters } from './other-letters.ts';
import type { FixCandidate, Objection, Rule, RuleContext } from './rule.ts';

/** Whether the text can be stitched: its characters, its number of characters, and the room for it. */
export const textFits: Rule = (context) => {
  const text = context.config.personalisation;
  if (!text) return [];
  return [glyphs, characterCount, room].flatMap((object) => object(text, context) ?? []);
};

type TextRule = (text: Personalisation, context: RuleContext) => Objection | null;

const glyphs: TextRule = (text, { font, catalogue }) => {
  if (!font) return null;
  const refused = unsupportedCharacters(text.text, font);
  if (refused.length === 0) return null;
  const fittingFonts = () =>
    catalogue.fonts
      .filter((other) => unsupportedCharacters(text.text, other).length === 0)
      .map((other) => ({
        label: `Choose the font ${other.name}`,
        change: { personalisation: { ...text, fontId: other.id } },
      }));
  const reason = `${named(refused)} cannot be stitched in ${font.name}${hint(refused)}`;
  return objection('text-glyph-refused', reason, () => [
    ...fittingFonts(),
    ...replacements(text, refused),
    withoutText,
  ]);
};

const NAMED_MAX = 5;

function named(refused: string[]): string {
  const quoted = refused.slice(0, NAMED_MAX).map((character) => inOrder(`“${character}”`));
  const more = refused.length - quoted.length;
  return `${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Letters that run from the right would turn the sentence around them. */
const inOrder = (quoted: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(quoted) ? `\u2066${quoted}\u2069` : quoted;

function hint(refused: string[]): string {
  const script = foreignScript(refused);
  return script ? `: we have no ${script} letters, please write it in Latin ones` : '';
}

/** Signs may be left out and accents too, which the customer decides; letters may not. */
function replacements(text: Personalisation, refused: string[]): FixCandidate[] {
  const plain = romaniseKana(text.text) ?? inPlainLetters(text.text, refused);
  return plain === null ? [] : [reworded(text, plain)];
}

const characterCount: TextRule = (text, context) => {
  const count = charactersOf(text.text).length;
  const { textLengthMax } = context.catalogue;
  if (count <= textLengthMax) return null;
  const free = `${roomMm(text, context)} mm are free on the ${text.position}`;
  const reason = `The text has ${count} characters, at most ${textLengthMax} can be stitched; ${free}`;
  return objection('text-too-many-characters', reason, () => [
    ...shortened(text, context),
    withoutText,
  ]);
};

const room: TextRule = (text, context) => {
  const { font, thread, webbing, catalogue } = context;
  const isTooLong = charactersOf(text.text).length > catalogue.textLengthMax;
  if (!font || !thread || !webbing || isTooLong) return null;
  const freeMm = roomMm(text, context);
  if (panelFor(text, font, thread, freeMm, webbing)) return null;
  const isTooTall = panelFor(text, font, thread, Infinity, webbing) === null;
  const accents =
    font.heightMinMm > webbing.glyphHeightMaxMm ? '' : ' without their accents and tails';
  const neededMm = stitchedLengthMm(text.text, font, font.heightMinMm);
  const reason = isTooTall
    ? `${font.name} letters are at least ${font.heightMinMm} mm tall${accents} and do not fit on ${webbing.name}`
    : `“${text.text}” takes at least ${neededMm} mm, ${freeMm} mm are free on the ${text.position}`;
  return objection('text-does-not-fit', reason, () => [
    ...elsewhere(text, context),
    ...otherFonts(text, context),
    ...widerWebbings(context),
    ...shortened(text, context),
    withoutText,
  ]);
};

function roomMm({ position }: Personalisation, context: RuleContext): number {
  const { config, catalogue, style, padding, webbing } = context;
  if (!style || !padding || !webbing) return 0;
  return roomFor(position, layHarness(config, catalogue).laid, webbing)?.freeMm ?? 0;
}

const elsewhere = (text: Personalisation, context: RuleContext): FixCandidate[] =>
  (['side', 'back', 'chest'] as const)
    .filter((position) => position !== text.position)
    .toSorted(
      (a, b) =>
        roomMm({ ...text, position: b }, context) - roomMm({ ...text, position: a }, context),
    )
    .map((position) => ({
      label: `Stitch it on the ${position}`,
      change: { personalisation: { ...text, position } },
    }));

const otherFonts = (text: Personalisation, { catalogue }: RuleContext): FixCandidate[] =>
  catalogue.fonts
    .filter(({ id }) => id !== text.fontId)
    .map(({ id, name }) => ({
      label: `Choose the font ${name}`,
      change: { personalisation: { ...text, fontId: id } },
    }));

const widerWebbings = ({ catalogue, webbing }: RuleContext): FixCandidate[] =>
  catalogue.webbings
    .filter(({ widthMm }) => widthMm > (webbing?.widthMm ?? 0))
    .map(({ widthMm, name }) => ({
      label: `Choose ${name}`,
      change: { webbingWidthMm: widthMm },
    }));

/** The text cut after a whole word, longest first. */
function shortened(text: Personalisation, { catalogue }: RuleContext): FixCandidate[] {
  const words = text.text.split(/\s+/);
  return words
    .map((_, index) => words.slice(0, words.length - 1 - index).join(' '))
    .filter((rest) => rest !== '' && charactersOf(rest).length <= catalogue.textLengthMax)
    .map((rest) => reworded(text, rest));
}

const reworded = (text: Personalisation, words: string): FixCandidate => ({
  label: `Stitch “${words}”`,
  change: { personalisation: { ...text, text: words } },
});

const withoutText: FixCandidate = {
  label: 'Leave the text out',
  change: { personalisation: null },
};

const objection = (
  code: string,
  reason: string,
  candidates: Objection['candidates'],
): Objection => ({
  code,
  severity: 'forbid',
  field: 'personalisation',
  reason,
  candidates,
});
