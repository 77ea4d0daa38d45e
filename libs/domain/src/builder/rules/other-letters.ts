import { charactersOf } from '../text.ts';

/** Scripts that people write pets' names in and that no font of ours has. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hindi', /\p{Script=Devanagari}/u],
];

/** The script of the first of these characters that is a letter of one that we cannot stitch. */
export const foreignScript = (characters: readonly string[]): string | null =>
  SCRIPTS.find(([, letters]) => characters.some((character) => letters.test(character)))?.[0] ??
  null;

/** Signs that word processors put for plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': '’',
  ʼ: '’',
  '`': '’',
  '´': '’',
  '‐': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
};

/**
 * The text with each refused character in its plain form, e.g. `Nguyễn` as `Nguyen`; a sign without
 * one is left out. Null where a letter has none: what is left would be another name.
 */
export function inPlainLetters(text: string, refused: readonly string[]): string | null {
  const plain = charactersOf(text).map((character) => {
    if (!refused.includes(character)) return character;
    const base = PLAIN[character] ?? character.normalize('NFKD').charAt(0);
    if (/^[!-~’]/.test(base)) return base;
    return /\p{L}/u.test(character) ? null : '';
  });
  if (plain.includes(null)) return null;
  const words = plain.join('').replaceAll(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}
