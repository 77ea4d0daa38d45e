import type { LengthUnit, WeightUnit } from './measurements.schema.ts';

const MM_PER_CM = 10;
const MM_PER_INCH = 25.4;
const G_PER_KG = 1000;
const G_PER_POUND = 453.59237;

/** To whole millimetres and grams, which is what is stored. */
export const cmToMm = (cm: number): number => Math.round(cm * MM_PER_CM);
export const inToMm = (inches: number): number => Math.round(inches * MM_PER_INCH);
export const kgToG = (kg: number): number => Math.round(kg * G_PER_KG);
export const lbToG = (pounds: number): number => Math.round(pounds * G_PER_POUND);

/** From stored to shown units, not rounded. */
export const mmToCm = (mm: number): number => mm / MM_PER_CM;
export const mmToIn = (mm: number): number => mm / MM_PER_INCH;
export const gToKg = (grams: number): number => grams / G_PER_KG;
export const gToLb = (grams: number): number => grams / G_PER_POUND;

/** Below what a kitchen scale shows; it keeps 12.5 kg from reading as 27.558 lb. */
const WEIGHT_SLACK_G = 5;

const toMm = (value: number, unit: LengthUnit): number =>
  unit === 'cm' ? cmToMm(value) : inToMm(value);
const toG = (value: number, unit: WeightUnit): number =>
  unit === 'kg' ? kgToG(value) : lbToG(value);

/**
 * The figure alone, e.g. for a form field. It has as few decimals as read back to the same
 * millimetre, so what was typed shows as typed, and changing the unit to and fro never drifts.
 */
export function lengthFigure(mm: number, unit: LengthUnit): string {
  const exact = unit === 'cm' ? mmToCm(mm) : mmToIn(mm);
  return fewestDecimals(exact, (shown) => toMm(shown, unit) === mm);
}

/** The figure alone, with as few decimals (at most two) as read back to the same weight within 5 g. */
export function weightFigure(grams: number, unit: WeightUnit): string {
  const exact = unit === 'kg' ? gToKg(grams) : gToLb(grams);
  return fewestDecimals(exact, (shown) => Math.abs(toG(shown, unit) - grams) <= WEIGHT_SLACK_G);
}

function fewestDecimals(exact: number, readsBack: (shown: number) => boolean): string {
  // Tapes in inches have quarters, so 41.25 comes before 41.26.
  const quarter = Math.round(exact * 4) / 4;
  const figures = [exact.toFixed(0), exact.toFixed(1), String(quarter)];
  return figures.find((figure) => readsBack(Number(figure))) ?? exact.toFixed(2);
}

/** A length with its unit, e.g. `24.25 in`. */
export const formatLength = (mm: number, unit: LengthUnit): string =>
  `${lengthFigure(mm, unit)} ${unit}`;

/** A weight with its unit, e.g. `12.5 kg`. */
export const formatWeight = (grams: number, unit: WeightUnit): string =>
  `${weightFigure(grams, unit)} ${unit}`;

/** Whole millimetres from typed text (`60`, `60,5`, `24 1/4`, `24.5 in`), or null if it is no length. */
export function parseLength(text: string, unit: LengthUnit): number | null {
  const typed = parseFigure(text, ['cm', 'in']);
  return typed && toMm(typed.value, typed.unit ?? unit);
}

/** Whole grams from typed text (`12.5`, `12,5 kg`), or null if it is no weight. */
export function parseWeight(text: string, unit: WeightUnit): number | null {
  const typed = parseFigure(text, ['kg', 'lb']);
  return typed && toG(typed.value, typed.unit ?? unit);
}

const FIGURE = /^(\d{1,5}(?:[.,]\d{1,4})?)(?: (\d)\/([248]))? ?([a-z]{2})?$/;

/** A unit that was typed wins over the one the field is set to, because it is what the person meant. */
function parseFigure<Unit extends string>(
  text: string,
  units: readonly Unit[],
): { value: number; unit: Unit | undefined } | null {
  const match = FIGURE.exec(text.trim().toLowerCase().replaceAll(/\s+/g, ' '));
  if (!match) return null;
  const [, whole = '', numerator = '0', denominator = '1', suffix] = match;
  const unit = units.find((candidate) => candidate === suffix);
  if (suffix && !unit) return null;
  return { value: Number(whole.replace(',', '.')) + Number(numerator) / Number(denominator), unit };
}
