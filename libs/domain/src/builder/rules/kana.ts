const VOWELS = ['a', 'i', 'u', 'e', 'o'];

/** Hiragana in rows of five; a dot where the row has no letter. Katakana lie 96 code points higher. */
const ROWS: readonly (readonly [consonant: string, letters: string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だぢづでど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['y', 'や.ゆ.よ'],
  ['r', 'らりるれろ'],
  ['w', 'わ...を'],
];

/** Where Hepburn does not write consonant and vowel as they stand. */
const IRREGULAR: Readonly<Record<string, string>> = {
  si: 'shi',
  zi: 'ji',
  ti: 'chi',
  tu: 'tsu',
  di: 'ji',
  du: 'zu',
  hu: 'fu',
  wo: 'o',
};

const SYLLABLES = new Map(
  ROWS.flatMap(([consonant, letters]) =>
    [...letters].map((letter, column): [string, string] => {
      const plain = `${consonant}${VOWELS[column]}`;
      return [letter, IRREGULAR[plain] ?? plain];
    }),
  ),
);
SYLLABLES.delete('.');
SYLLABLES.set('ん', 'n');

const SMALL_Y: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/**
 * Kana in Latin letters (Hepburn, long vowels unmarked), or null when the text holds anything else.
 * It is how Japanese names are commonly written abroad, so it is an honest offer: さくら is SAKURA.
 */
export function romaniseKana(text: string): string | null {
  let latin = '';
  let isDoubled = false;
  for (const letter of [...text].map(toHiragana)) {
    if (letter === 'っ') {
      isDoubled = true;
      continue;
    }
    if (letter === 'ー' || letter === ' ') {
      latin += letter === ' ' ? ' ' : '';
      continue;
    }
    const next = SMALL_Y[letter] ? contracted(latin, SMALL_Y[letter]) : SYLLABLES.get(letter);
    if (next === undefined || next === null) return null;
    latin = SMALL_Y[letter] ? next : latin + (isDoubled ? next.charAt(0) : '') + next;
    isDoubled = false;
  }
  return latin.trim() === '' ? null : latin.trim().toUpperCase();
}

/** き + ゃ is kya, し + ゃ is sha. */
function contracted(latin: string, vowel: string): string | null {
  if (!latin.endsWith('i')) return null;
  const stem = latin.slice(0, -1);
  return /(sh|ch|j)$/.test(stem) ? stem + vowel : `${stem}y${vowel}`;
}

function toHiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const isKatakana = code >= 0x30a1 && code <= 0x30f6;
  return isKatakana ? String.fromCodePoint(code - 0x60) : letter;
}
