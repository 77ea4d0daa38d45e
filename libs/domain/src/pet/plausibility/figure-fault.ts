import { formatLength, formatWeight } from '../units.ts';

export interface FigureBounds {
  kind: 'length' | 'weight';
  min: number;
  max: number;
}

/**
 * Why a figure in millimetres or grams is none of an animal, in a metric sentence, or null. Without
 * Zod, because fields say it while one types.
 */
export function figureFault(value: number, { kind, min, max }: FigureBounds): string | null {
  if (!Number.isFinite(value)) return 'please give a number.';
  if (value <= 0) return 'a measure is more than nothing.';
  const figure = Math.round(value);
  if (figure >= min && figure <= max) return null;
  const words = (each: number) =>
    kind === 'weight' ? formatWeight(each, 'kg') : formatLength(each, 'cm');
  return (
    `${words(figure)} is ${figure < min ? 'less' : 'more'} than any animal has ` +
    `(${words(min)} to ${words(max)}).`
  );
}
