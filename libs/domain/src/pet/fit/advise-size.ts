import type { Catalogue } from '../../builder/catalogue.schema.ts';
import type { SizeAdvice } from './fit-report.schema.ts';
import type { Measurements } from '../measurements.schema.ts';
import { formatLength, formatWeight } from '../units.ts';

type Size = Catalogue['sizes'][number];

/** Beyond this many millimetres outside its bands a size is no second choice. */
const SECOND_BEST_MISS_MM = 40;

/**
 * The standard size for an animal, or null when its chest lies outside every size and only made to
 * measure fits. The chest decides, then the neck, then the back; the weight must not exceed the
 * size's, because hardware is chosen by it.
 */
export function adviseSize(measurements: Measurements, sizes: readonly Size[]): SizeAdvice | null {
  const ranked = sizes
    .map((size) => ({ size, missMm: missMm(measurements, size) }))
    .toSorted((a, b) => a.missMm - b.missMm);
  const best = ranked.find(
    ({ size }) => outsideMm(measurements.chestGirthMm, size.chestGirthMm) === 0,
  );
  if (!best) return null;
  const second = ranked.find((other) => other !== best);
  const isSecondNear = second !== undefined && second.missMm <= best.missMm + SECOND_BEST_MISS_MM;
  return {
    size: best.size.size,
    reasons: reasonsFor(measurements, best.size),
    secondBest: isSecondNear ? second.size.size : null,
    secondBestReasons: isSecondNear ? secondReasons(measurements, second.size, best.size) : [],
  };
}

/** How badly a size fits, in millimetres; differences inside the bands only break ties. */
function missMm(measurements: Measurements, size: Size): number {
  const outside =
    3 * outsideMm(measurements.chestGirthMm, size.chestGirthMm) +
    outsideMm(measurements.neckGirthMm, size.neckGirthMm);
  const overweight = measurements.weightG > size.weightMaxG ? 100 : 0;
  const middle = (size.chestGirthMm.min + size.chestGirthMm.max) / 2;
  const centring =
    Math.abs(measurements.chestGirthMm - middle) +
    0.2 * Math.abs(measurements.backLengthMm - size.backLengthMm);
  return outside + overweight + 0.5 * centring;
}

const outsideMm = (mm: number, band: { min: number; max: number }): number =>
  Math.max(0, band.min - mm, mm - band.max);

const cm = (mm: number): string => formatLength(mm, 'cm');
const bandWords = ({ chestGirthMm: { min, max } }: Size): string => `${cm(min)} to ${cm(max)}`;

const reasonsFor = (measurements: Measurements, size: Size): string[] => [
  `The chest of ${cm(measurements.chestGirthMm)} lies within ${size.size} (${bandWords(size)}).`,
  ...objectionsTo(measurements, size),
];

/** Why the second-best would do, and what speaks against it. */
function secondReasons(measurements: Measurements, second: Size, best: Size): string[] {
  const { chestGirthMm } = measurements;
  const missMm = outsideMm(chestGirthMm, second.chestGirthMm);
  const isWider = second.chestGirthMm.min >= best.chestGirthMm.min;
  const reach =
    missMm === 0
      ? `${second.size} reaches round the chest too (${bandWords(second)}).`
      : `${second.size} (${bandWords(second)}) misses the chest by ${cm(missMm)}` +
        (isWider
          ? ', which leaves room for coat and growth, and sits loose.'
          : ', and has nothing left for coat and growth.');
  return [reach, ...objectionsTo(measurements, second)];
}

function objectionsTo({ neckGirthMm, weightG }: Measurements, size: Size): string[] {
  const objections: string[] = [];
  if (outsideMm(neckGirthMm, size.neckGirthMm) > 0) {
    const side = neckGirthMm < size.neckGirthMm.min ? 'slimmer' : 'wider';
    objections.push(
      `The neck of ${cm(neckGirthMm)} is ${side} than ${size.size} is cut for; made to measure fits better.`,
    );
  }
  if (weightG > size.weightMaxG) {
    const weights = [weightG, size.weightMaxG].map((grams) => formatWeight(grams, 'kg'));
    objections.push(
      `At ${weights[0]} it is heavier than ${size.size} is built for (${weights[1]}).`,
    );
  }
  return objections;
}
