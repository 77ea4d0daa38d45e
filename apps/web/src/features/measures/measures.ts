import {
  figureFault,
  lengthFigure,
  parseLength,
  parseWeight,
  sayInUnits,
  weightFigure,
  type LengthUnit,
  type Measurements,
  type WeightUnit,
} from '@pet/domain/pet';

/** The measures that everybody is asked for. */
export type Measure = Exclude<keyof Measurements, 'breastboneLengthMm'>;

export interface Units {
  length: LengthUnit;
  weight: WeightUnit;
}

export interface MeasureInfo {
  measure: Measure;
  label: string;
  hint: string;
  kind: 'length' | 'weight';
  /** The bounds of `measurementsSchema`, which itself would bring all of Zod to the first paint. */
  min: number;
  max: number;
}

export const measures: readonly MeasureInfo[] = [
  {
    measure: 'neckGirthMm',
    label: 'Neck girth',
    hint: 'Low on the neck, just above the shoulders. A collar sits higher.',
    kind: 'length',
    min: 80,
    max: 1200,
  },
  {
    measure: 'chestGirthMm',
    label: 'Chest girth',
    hint: 'Round the ribs, two fingers behind the front legs; a hand’s width on a big dog.',
    kind: 'length',
    min: 120,
    max: 1800,
  },
  {
    measure: 'backLengthMm',
    label: 'Back length',
    hint: 'From the foot of the neck to the root of the tail, standing square.',
    kind: 'length',
    min: 80,
    max: 1500,
  },
  {
    measure: 'weightG',
    label: 'Weight',
    hint: 'Decides how strong webbing and buckles must be.',
    kind: 'weight',
    min: 300,
    max: 130_000,
  },
];

/** What reading and writing a figure needs to know of its measure. */
export type FigureInfo = Pick<MeasureInfo, 'kind' | 'min' | 'max'>;

/** A stored measure as the figure that stands in its field. */
export const figureOf = (
  { kind }: Pick<FigureInfo, 'kind'>,
  value: number,
  units: Units,
): string =>
  kind === 'length' ? lengthFigure(value, units.length) : weightFigure(value, units.weight);

/** What is wrong with a typed figure, or its whole millimetres or grams. */
export function readFigure(
  info: FigureInfo,
  text: string,
  units: Units,
): { value: number } | { fault: string } {
  const value = parseFigure(info, text, units);
  if (value === null) return { fault: `Please give a number, like ${exampleOf(info, units)}.` };
  const fault = figureFault(value, info);
  return fault === null ? { value } : { fault: startOfSentence(sayInUnits(fault, units)) };
}

/** Whole millimetres or grams, possible or not; null for what is no number. */
export function parseFigure({ kind }: FigureInfo, text: string, units: Units): number | null {
  const [, minus, typed = ''] = /^\s*([-−])?(.*)$/s.exec(text) ?? [];
  const value =
    kind === 'length' ? parseLength(typed, units.length) : parseWeight(typed, units.weight);
  return value !== null && minus ? -value : value;
}

const startOfSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const exampleOf = ({ kind }: FigureInfo, units: Units): string =>
  kind === 'length' ? (units.length === 'cm' ? '58.5' : '23 1/4') : '18.5';
