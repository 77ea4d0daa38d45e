import { expect, test } from 'vitest';
import { romaniseKana } from './kana.ts';

test.each([
  ['さくら', 'SAKURA'],
  ['サクラ', 'SAKURA'],
  ['ちび', 'CHIBI'],
  ['しゃち', 'SHACHI'],
  ['きょうこ', 'KYOUKO'],
  ['ロッキー', 'ROKKI'],
  ['もも たろう', 'MOMO TAROU'],
  ['ふじ', 'FUJI'],
  ['つなみ', 'TSUNAMI'],
  ['わんこ', 'WANKO'],
  ['を', 'O'],
])('%s is written %s', (kana, latin) => expect(romaniseKana(kana)).toBe(latin));

test.each(['', ' ', 'SAKURA', '桜', 'さくらA', 'ゃ', 'かゃ', 'っ', '.'])(
  '%j is not kana alone',
  (text) => {
    expect(romaniseKana(text)).toBeNull();
  },
);
