import {
  lengthFigure,
  parseLength,
  parseWeight,
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
  if (/^\s*[-−]\s*\d/.test(text)) return { fault: 'A measure is never below nothing.' };
  const value =
    info.kind === 'length' ? parseLength(text, units.length) : parseWeight(text, units.weight);
  if (value === null) return { fault: `Please give a number, like ${exampleOf(info, units)}.` };
  if (value < info.min)
    return { fault: `That is less than any animal has: ${boundsOf(info, units)}.` };
  if (value > info.max)
    return { fault: `That is more than any animal has: ${boundsOf(info, units)}.` };
  return { value };
}

const exampleOf = ({ kind }: FigureInfo, units: Units): string =>
  kind === 'length' ? (units.length === 'cm' ? '58.5' : '23 1/4') : '18.5';

const boundsOf = (info: FigureInfo, units: Units): string => {
  const unit = info.kind === 'length' ? units.length : units.weight;
  return `${figureOf(info, info.min, units)} to ${figureOf(info, info.max, units)} ${unit}`;
};
