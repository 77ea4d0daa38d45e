import { allowedDifferences, type AllowedDifference } from './allowed-differences.ts';
import type { Counterparts } from './counterparts.ts';

export interface Difference {
  /** Dotted place in the answer, e.g. `body.result.data.lines.0.quantity`. */
  at: string;
  first: string;
  second: string;
}

/** Every difference of two values that is not allowed. */
export function differencesOf(
  first: unknown,
  second: unknown,
  counterparts: Counterparts,
  at = '',
): Difference[] {
  if (isContainer(first) && isContainer(second)) {
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    return [...keys].flatMap((key) =>
      differencesOf(first[key], second[key], counterparts, at ? `${at}.${key}` : key),
    );
  }
  const isSame =
    typeof first === typeof second &&
    !isContainer(first) &&
    !isContainer(second) &&
    isSameText(String(first), String(second), counterparts, at);
  return isSame ? [] : [{ at, first: shown(first), second: shown(second) }];
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const SHOWN_MAX = 300;
const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, SHOWN_MAX);

/** Whether two texts are the same but for what may differ in them. */
function isSameText(first: string, second: string, counterparts: Counterparts, at: string) {
  const here = allowedDifferences.filter((allowed) => allowed.at?.test(at) ?? true);
  const pattern = new RegExp(here.map(({ form }) => `(${form.source})`).join('|'), 'g');
  const [ours, theirs] = [first, second].map((text) => partsOf(text, pattern, here)) as [
    Part[],
    Part[],
  ];
  return (
    ours.length === theirs.length &&
    ours.every(({ text, allowed }, index) => {
      const other = theirs[index];
      if (allowed !== other?.allowed) return false;
      return allowed ? allowed.isSame(text, other.text, counterparts) : text === other.text;
    })
  );
}

interface Part {
  text: string;
  /** Null for words that must be the same. */
  allowed: AllowedDifference | null;
}

function partsOf(text: string, pattern: RegExp, here: readonly AllowedDifference[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const kind = match.slice(1).findIndex((group) => group !== undefined);
    parts.push({ text: text.slice(from, match.index), allowed: null });
    parts.push({ text: match[0], allowed: here[kind] ?? null });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from), allowed: null }];
}
