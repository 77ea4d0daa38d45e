import type { BreedFacts } from './breed.schema.ts';
import { expectedChestMm, expectedNeckMm, expectedWeightG } from './girth-fit.ts';
import type { Measurements, Species } from './measurements.schema.ts';

type Estimable = 'neckGirthMm' | 'chestGirthMm' | 'backLengthMm' | 'weightG';

export interface EstimatedMeasurements {
  measurements: Measurements;
  /** What was not measured. */
  estimated: Estimable[];
  /** What the chest was taken from, when it was not measured. */
  basis: 'chest' | 'weight' | 'breed';
}

/** Back length over chest girth of ordinary builds; 0.6 (pug) to 0.97 (cats) occurs. */
const BACK_SHARE = { dog: 0.8, cat: 0.95 } as const;

/**
 * An animal of which not everything was measured, completed by what is expected of its kind. Good for
 * the advice of a standard size, with its wide bands, and for nothing that is cut to measure. Null
 * when neither chest nor weight nor a breed with figures is known.
 */
export function estimateMeasurements(
  known: Readonly<Partial<Record<Estimable, number>>>,
  species: Species,
  breed: BreedFacts | null,
): EstimatedMeasurements | null {
  const breedChestMm = middleOf(breed?.chestGirthMm);
  const breedWeightG = middleOf(breed?.weightG);
  const byWeight = known.weightG === undefined ? null : expectedChestMm(known.weightG);
  const byBreed = breedChestMm ?? (breedWeightG === null ? null : expectedChestMm(breedWeightG));
  const chestGirthMm = known.chestGirthMm ?? byWeight ?? byBreed;
  if (chestGirthMm === null) return null;
  const measurements = {
    neckGirthMm: known.neckGirthMm ?? expectedNeckMm(chestGirthMm, species),
    chestGirthMm,
    backLengthMm: known.backLengthMm ?? BACK_SHARE[species] * chestGirthMm,
    weightG: known.weightG ?? breedWeightG ?? expectedWeightG(chestGirthMm),
  };
  return {
    measurements: {
      neckGirthMm: Math.round(measurements.neckGirthMm),
      chestGirthMm: Math.round(measurements.chestGirthMm),
      backLengthMm: Math.round(measurements.backLengthMm),
      weightG: Math.round(measurements.weightG),
    },
    estimated: (Object.keys(measurements) as Estimable[]).filter(
      (measure) => known[measure] === undefined,
    ),
    basis: known.chestGirthMm === undefined ? (byWeight === null ? 'breed' : 'weight') : 'chest',
  };
}

function middleOf(range: { min: number | null; max: number | null } | undefined): number | null {
  if (!range) return null;
  const { min, max } = range;
  return min !== null && max !== null ? (min + max) / 2 : (min ?? max);
}
