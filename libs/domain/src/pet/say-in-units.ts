import type { LengthUnit, WeightUnit } from './measurements.schema.ts';
import { cmToMm, formatLength, formatWeight, kgToG, mmToIn } from './units.ts';
import { withArticle } from './words.ts';

export interface ReaderUnits {
  /** Millimetres are for the workshop. */
  length: LengthUnit | 'mm';
  weight: WeightUnit;
}

/** A figure as `formatLength` and `formatWeight` write it, with what hangs on it, or a quotation. */
const FIGURE = /“[^”]*”|(?:\b(about|an?) )?(\d+(?:\.\d+)?) (cm|kg)\b/g;

/**
 * One of our sentences, which are written and kept in centimetres and kilograms, in the reader's units.
 * Text in “quotes” is the customer's own and stays; so do millimetres, the workshop's measure.
 */
export const sayInUnits = (sentence: string, units: ReaderUnits): string =>
  sentence.replaceAll(
    FIGURE,
    (text: string, lead: string | undefined, figure: string | undefined, unit: string) => {
      if (figure === undefined) return text;
      const isKept = unit === units.length || unit === units.weight;
      if (isKept) return text;
      const said = unit === 'cm' ? lengthIn(units, Number(figure), lead) : inPounds(Number(figure));
      if (lead === undefined) return said;
      return lead === 'about' ? `about ${said}` : withArticle(said);
    },
  );

function lengthIn(units: ReaderUnits, cm: number, lead: string | undefined): string {
  const mm = cmToMm(cm);
  if (units.length === 'mm') return `${mm} mm`;
  // What is only about right has no hundredths.
  return lead === 'about' ? `${Math.round(mmToIn(mm))} in` : formatLength(mm, 'in');
}

const inPounds = (kg: number): string => formatWeight(kgToG(kg), 'lb');
