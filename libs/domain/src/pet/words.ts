/** The words with their indefinite article; figures that are spoken with a vowel take "an". */
export const withArticle = (words: string): string =>
  /^(?:[aeiou]|8|11\b|18\b)/i.test(words) ? `an ${words}` : `a ${words}`;
