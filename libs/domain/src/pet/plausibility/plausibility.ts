import type { BreedFacts } from '../breed.schema.ts';
import { expectedChestMm, expectedNeckMm, misfit } from '../girth-fit.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';

/** Everything that is known of one animal when its measurements are judged. */
export interface Assessment {
  measurements: Measurements;
  pet: PetFacts;
  breed: BreedFacts | null;
  isGrowing: boolean;
}

/**
 * Limits on `misfit`. Residuals of fit C1 (7.9 %) and the spread of single dogs in a breed (9 %) make
 * a standard deviation near 0.12: two are ordinary, three are rare, five do not happen.
 */
export const CHEST_MISFIT = { warn: 0.24, hold: 0.36, reject: 0.6 } as const;
/** Fit N1 is weak, so only gross errors count. */
export const NECK_MISFIT = { warn: 0.42, hold: 0.6 } as const;
/** Back length as a share of the chest girth; 0.6 (pug) to 0.97 (sighthounds, cats) is ordinary. */
export const BACK_SHARE = {
  warn: { min: 0.45, max: 1.25 },
  hold: { min: 0.3, max: 1.7 },
} as const;
/**
 * Breastbone as a share of the chest girth: as far as the straps of the drawn animal follow it, which
 * is a third to either side of the ordinary. No table of breastbones was found.
 */
export const BREASTBONE_SHARE = {
  dog: { min: 0.25, max: 0.52 },
  cat: { min: 0.35, max: 0.58 },
} as const;
/** How far beyond its breed's range a single adult may weigh or measure. */
const BREED_SLACK = { weight: { under: 0.7, over: 1.35 }, chest: { under: 0.85, over: 1.15 } };

/** Misfit of chest girth and weight; 0 where the breed table knows the girth from measured dogs. */
export function chestMisfit({ measurements, breed, isGrowing }: Assessment): number {
  const isKnown = breed !== null && !breed.isChestEstimated && !isGrowing;
  if (isKnown && isWithin(measurements.chestGirthMm, breed.chestGirthMm, BREED_SLACK.chest)) {
    return 0;
  }
  return misfit(measurements.chestGirthMm, expectedChestMm(measurements.weightG));
}

/** Misfit of neck and chest girth. */
export const neckMisfit = ({ measurements, pet }: Assessment): number =>
  misfit(measurements.neckGirthMm, expectedNeckMm(measurements.chestGirthMm, pet.species));

/** False only for a grown animal of a known breed whose weight lies far outside the breed's. */
export function isWeightOfBreed({ measurements, breed, isGrowing }: Assessment): boolean {
  if (!breed || isGrowing) return true;
  return isWithin(measurements.weightG, breed.weightG, BREED_SLACK.weight);
}

/** Beyond these no cat is, whatever its girths say; no breed of the table comes near. */
export const CAT_LIMIT_G = { hold: 12_000, reject: 20_000 } as const;

export const isWeightOfSpecies = ({ pet, measurements: { weightG } }: Assessment): boolean =>
  pet.species !== 'cat' || weightG <= CAT_LIMIT_G.hold;

/** How many times beyond its breed's range is confirmed with staff told, and what no slack explains. */
export const BREED_WEIGHT_TIMES = { hold: 2.5, reject: 5 } as const;

/** How many times above or below its breed's range an animal weighs; 1 within it. */
export function timesBeyondBreed({ measurements: { weightG }, breed }: Assessment): number {
  const { min, max } = breed?.weightG ?? { min: null, max: null };
  return Math.max(1, max === null ? 1 : weightG / max, min === null ? 1 : min / weightG);
}

export const isBackWithin = (
  { backLengthMm, chestGirthMm }: Measurements,
  limit: { min: number; max: number },
): boolean => backLengthMm >= limit.min * chestGirthMm && backLengthMm <= limit.max * chestGirthMm;

/** True also where nobody measured it. */
export function isBreastboneWithin({ measurements, pet }: Assessment): boolean {
  const { breastboneLengthMm, chestGirthMm } = measurements;
  if (breastboneLengthMm === undefined) return true;
  const { min, max } = BREASTBONE_SHARE[pet.species];
  return breastboneLengthMm >= min * chestGirthMm && breastboneLengthMm <= max * chestGirthMm;
}

function isWithin(
  value: number,
  range: { min: number | null; max: number | null },
  slack: { under: number; over: number },
): boolean {
  const isAbove = range.min === null || value >= range.min * slack.under;
  return isAbove && (range.max === null || value <= range.max * slack.over);
}
