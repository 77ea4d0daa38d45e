import { exactAgeMonths, DAYS_PER_MONTH } from '../age.ts';
import type { BreedFacts } from '../breed.schema.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';
import { adultWeightShare, monthsAtShare } from './growth-curve.ts';
import { GROWN_PERCENT, sizeClassOf } from './growth.ts';

/** What an animal weighs and measures when it is grown; the girths at the likely weight. */
export interface AdultSize {
  weightG: { min: number; likely: number; max: number };
  chestGirthMm: number;
  neckGirthMm: number;
}

export interface GrowthForecast {
  adultWeightPercent: number;
  adult: AdultSize;
  /** Girth of the grown animal over that of today. */
  girthRatio: number;
  /** Months until every girth is this many times today's; null when it never is. */
  monthsUntilRatio: (ratio: number) => number | null;
}

/**
 * Girths grow with weight as they do from breed to breed (the exponent of fit C1). It held for the
 * one group of puppies on record: 38 Kangals of 3.9 kg measured 35.4 cm, C1 says 36.3 cm.
 */
const GIRTH_EXPONENT = 0.3587;
/** How far a weight projected from a puppy's own may be off where no breed bounds it; our own figure. */
const PROJECTION_ERROR = 0.25;
/** The heaviest adults that a projection may name: no breed of the table is heavier. */
const ADULT_MAX_G = { dog: 105_000, cat: 9_000 } as const;
/** A breed's published range is exceeded by ordinary dogs; the projection may leave it by this much. */
const BREED_MARGIN = 0.15;

/**
 * What becomes of an animal that still grows, or null when it is grown or its age unknown. Its adult
 * weight is projected from its own along the curve of its class (growth estimate G2), but kept near
 * its breed's range; on the way there it stays in step with the curve.
 */
export function forecastGrowth(
  pet: PetFacts,
  { weightG, chestGirthMm, neckGirthMm }: Measurements,
  breed: BreedFacts | null,
): GrowthForecast | null {
  const age = exactAgeMonths(pet);
  if (age === null) return null;
  const sizeClass = sizeClassOf(pet, weightG, breed);
  const share = adultWeightShare(sizeClass, age);
  if (100 * share >= GROWN_PERCENT) return null;
  const weights = adultWeightG(weightG, Math.min(weightG / share, ADULT_MAX_G[pet.species]), breed);
  const girthRatio = (weights.likely / weightG) ** GIRTH_EXPONENT;
  return {
    adultWeightPercent: 100 * share,
    adult: {
      weightG: weights,
      chestGirthMm: Math.round(chestGirthMm * girthRatio),
      neckGirthMm: Math.round(neckGirthMm * girthRatio),
    },
    girthRatio,
    monthsUntilRatio(ratio) {
      if (ratio <= 1) return 0;
      if (ratio >= girthRatio) return null;
      const gained = (ratio ** (1 / GIRTH_EXPONENT) - 1) * weightG;
      const way = gained / (weights.likely - weightG);
      return monthsAtShare(sizeClass, share + way * (1 - share)) - age;
    },
  };
}

function adultWeightG(
  weightG: number,
  projected: number,
  breed: BreedFacts | null,
): AdultSize['weightG'] {
  const { min, max } = breed?.weightG ?? { min: null, max: null };
  const range = {
    min: min === null ? projected * (1 - PROJECTION_ERROR) : min * (1 - BREED_MARGIN),
    max: max === null ? projected * (1 + PROJECTION_ERROR) : max * (1 + BREED_MARGIN),
  };
  const likely = Math.max(weightG, Math.min(Math.max(projected, range.min), range.max));
  return {
    min: Math.floor(Math.max(weightG, Math.min(range.min, likely)) / 100) * 100,
    likely: Math.round(likely),
    max: Math.ceil(Math.max(range.max, likely) / 100) * 100,
  };
}

/** A girth that has grown by half of what a made-to-measure strap lets out is worth a tape. */
const WORTH_MEASURING_RATIO = 1.04;
const REMEASURE_DAYS = { growingMin: 14, growingMax: 182, grown: 365 } as const;

/**
 * In how many days to measure again: when the girths have grown by 4 %, between two weeks and half
 * a year; a grown animal once a year, for coat and weight.
 */
export function remeasureInDays(
  pet: PetFacts,
  measurements: Measurements,
  breed: BreedFacts | null,
): number {
  const forecast = forecastGrowth(pet, measurements, breed);
  if (!forecast) return REMEASURE_DAYS.grown;
  const months = forecast.monthsUntilRatio(WORTH_MEASURING_RATIO);
  if (months === null) return REMEASURE_DAYS.growingMax;
  const days = Math.floor(months * DAYS_PER_MONTH);
  return Math.min(Math.max(days, REMEASURE_DAYS.growingMin), REMEASURE_DAYS.growingMax);
}
