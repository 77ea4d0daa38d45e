import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('Deep green and brass', 10, 3)).toEqual(['Deep green', 'and brass']);
  });

  it('says by an ellipsis that there is more', () => {
    expect(wrapText('one two, three four five', 8, 2)).toEqual(['one two,', 'three…']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapText('Donaudampfschiff', 8, 2)).toEqual(['Donauda…']);
  });
});
