import anchors from '../../../data/growth.json' with { type: 'json' };
import type { SizeClass } from '../breed.schema.ts';

/**
 * Growth estimate G2: Gompertz curves, share of adult weight = exp(-b · exp(-k · months)), set through
 * two anchors per size class. The anchors and their sources are data/growth.json; how far the curves
 * are to be trusted is said in data/README.md. Without Zod, because the builder's first paint needs it.
 */
interface Curve {
  /** The natural logarithm of b. */
  logB: number;
  k: number;
}

/** -ln(-ln share): on this scale a Gompertz curve is a straight line over age. */
const line = (share: number): number => -Math.log(-Math.log(share));

function curveThrough(sizeClass: string): Curve {
  const [young, old] = anchors
    .filter((anchor) => anchor.sizeClass === sizeClass)
    .map(({ ageMonths, adultWeightPercent }) => ({
      ageMonths,
      height: line(adultWeightPercent / 100),
    }));
  if (!young || !old) throw new RangeError(`No two growth anchors for ${sizeClass}`);
  const k = (old.height - young.height) / (old.ageMonths - young.ageMonths);
  return { k, logB: k * young.ageMonths - young.height };
}

const CURVES: Readonly<Record<SizeClass, Curve>> = {
  toy: curveThrough('toy'),
  small: curveThrough('small'),
  medium: curveThrough('medium'),
  large: curveThrough('large'),
  giant: curveThrough('giant'),
  cat: curveThrough('cat'),
};

/** The share of adult weight at an age, between 0 and 1. */
export const adultWeightShare = (sizeClass: SizeClass, ageMonths: number): number =>
  Math.exp(-Math.exp(CURVES[sizeClass].logB - CURVES[sizeClass].k * ageMonths));

/** The age in months at which a share of the adult weight, between 0 and 1, is reached. */
export const monthsAtShare = (sizeClass: SizeClass, share: number): number =>
  (CURVES[sizeClass].logB + line(share)) / CURVES[sizeClass].k;

/**
 * How the breed table sorts adults. A puppy of unknown breed is taken for the smallest class whose
 * adult it can become: at its age and weight its projection must lie in the class.
 */
const ADULT_BOUNDS_G: readonly { sizeClass: SizeClass; belowG: number }[] = [
  { sizeClass: 'toy', belowG: 4_000 },
  { sizeClass: 'small', belowG: 10_000 },
  { sizeClass: 'medium', belowG: 25_000 },
  { sizeClass: 'large', belowG: 45_000 },
  { sizeClass: 'giant', belowG: Number.POSITIVE_INFINITY },
];

/** The size class of a dog of unknown breed; an unknown age counts as grown. */
export function sizeClassOfDog(weightG: number, ageMonths: number | null): SizeClass {
  const fits = ADULT_BOUNDS_G.find(({ sizeClass, belowG }) => {
    const share = ageMonths === null ? 1 : adultWeightShare(sizeClass, ageMonths);
    return weightG / share < belowG;
  });
  return fits?.sizeClass ?? 'giant';
}
