/** Which name of the second shop stands for which of the first: one for one, for the whole session. */
export interface Counterparts {
  /** Whether the two stand for the same thing; a pair that is met for the first time is kept. */
  pair: (first: string, second: string) => boolean;
  /** What stands in the second shop for a word of the first. */
  of: (word: string) => string;
  /** The same for every word of a text. */
  translate: (text: string) => string;
}

// An escape such as `%22` is no part of the name behind it.
const words = /%[0-9A-Fa-f]{2}|[\w.-]{6,}/g;

export function createCounterparts(): Counterparts {
  const seconds = new Map<string, string>();
  const firsts = new Map<string, string>();
  const of = (word: string): string => seconds.get(word) ?? word;
  const ofParts = (word: string): string => seconds.get(word) ?? word.split('.').map(of).join('.');
  return {
    pair(first, second) {
      const known = seconds.get(first);
      if (known !== undefined) return known === second;
      if (firsts.has(second)) return false;
      seconds.set(first, second);
      firsts.set(second, first);
      return true;
    },
    of,
    translate: (text) => text.replaceAll(words, ofParts),
  };
}
