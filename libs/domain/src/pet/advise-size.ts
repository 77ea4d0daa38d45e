import type { Catalogue } from '../builder/catalogue.schema.ts';
import type { SizeLabel } from './fit-report.schema.ts';
import type { Measurements } from './measurements.schema.ts';
import { formatLength, formatWeight } from './units.ts';

type Size = Catalogue['sizes'][number];

export interface SizeAdvice {
  size: SizeLabel;
  secondBest: SizeLabel | null;
  reasons: string[];
}

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
    secondBest: isSecondNear ? second.size.size : null,
    reasons: reasonsFor(measurements, best.size),
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

function reasonsFor(measurements: Measurements, size: Size): string[] {
  const { chestGirthMm, neckGirthMm, weightG } = measurements;
  const band = `${formatLength(size.chestGirthMm.min, 'cm')} to ${formatLength(size.chestGirthMm.max, 'cm')}`;
  const reasons = [
    `The chest of ${formatLength(chestGirthMm, 'cm')} lies within ${size.size} (${band}).`,
  ];
  if (outsideMm(neckGirthMm, size.neckGirthMm) > 0) {
    const side = neckGirthMm < size.neckGirthMm.min ? 'slimmer' : 'wider';
    reasons.push(
      `The neck of ${formatLength(neckGirthMm, 'cm')} is ${side} than ${size.size} is cut for; made to measure fits better.`,
    );
  }
  if (weightG > size.weightMaxG) {
    const weights = [weightG, size.weightMaxG].map((grams) => formatWeight(grams, 'kg'));
    reasons.push(`At ${weights[0]} it is heavier than ${size.size} is built for (${weights[1]}).`);
  }
  return reasons;
}
