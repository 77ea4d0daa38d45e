import { z } from 'zod';
import growthJson from '../../data/growth.json' with { type: 'json' };
import { sizeClassSchema, type BreedFacts, type SizeClass } from './breed.schema.ts';
import type { Measurements, PetFacts } from './measurements.schema.ts';

const growthRows = z
  .array(
    z.strictObject({
      sizeClass: sizeClassSchema,
      ageMonths: z.int(),
      adultWeightPercent: z.number(),
    }),
  )
  .parse(growthJson);

/** Fewer per cent of the adult weight than this, and a made-to-measure harness will be outgrown. */
const GROWN_PERCENT = 95;
/** The table covers dogs only; cats are near their adult size at a year. */
const CAT_GROWN_MONTHS = 12;

/**
 * The share of adult weight at an age, in per cent, by the growth estimate G1 (table of
 * data/growth.json, straight lines between its ages, its first row for the younger). Coarse, and
 * too low for small puppies of two to four months. 100 for those who are grown; null for cats.
 */
export function adultWeightPercent(sizeClass: SizeClass, ageMonths: number): number | null {
  const rows = growthRows.filter((row) => row.sizeClass === sizeClass);
  const [first] = rows;
  if (!first) return null;
  const above = rows.findIndex((row) => row.ageMonths >= ageMonths);
  const [below, next] = [rows[above - 1], rows[above]];
  if (!next) return 100;
  if (!below) return first.adultWeightPercent;
  const part = (ageMonths - below.ageMonths) / (next.ageMonths - below.ageMonths);
  return below.adultWeightPercent + part * (next.adultWeightPercent - below.adultWeightPercent);
}

export interface Growth {
  isGrowing: boolean;
  /** Share of adult weight in per cent, null where no curve is known (cats). */
  adultWeightPercent: number | null;
}

/** How far a pet has grown; an unknown age counts as grown, an unknown breed by its present weight. */
export function growthOf(
  pet: PetFacts,
  measurements: Measurements,
  breed: BreedFacts | null,
): Growth {
  if (pet.ageMonths === null) return { isGrowing: false, adultWeightPercent: null };
  if (pet.species === 'cat') {
    return { isGrowing: pet.ageMonths < CAT_GROWN_MONTHS, adultWeightPercent: null };
  }
  const sizeClass = breed?.sizeClass ?? sizeClassOfWeight(measurements.weightG);
  const percent = adultWeightPercent(sizeClass, pet.ageMonths);
  return { isGrowing: percent !== null && percent < GROWN_PERCENT, adultWeightPercent: percent };
}

/** The bounds by which the breed table sorts; for a puppy of unknown breed this is the least it can be. */
function sizeClassOfWeight(weightG: number): SizeClass {
  if (weightG < 4_000) return 'toy';
  if (weightG < 10_000) return 'small';
  if (weightG < 25_000) return 'medium';
  return weightG < 45_000 ? 'large' : 'giant';
}
