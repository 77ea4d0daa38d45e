import type { BreedFacts } from '../breed.schema.ts';
import { figureFault } from './figure-fault.ts';
import type { FitFinding } from '../fit/fit-report.schema.ts';
import { growthOf } from '../growth/growth.ts';
import { finding } from './measurement-checks.ts';
import { measurementsSchema, type Measure, type PetFacts } from '../measurements.schema.ts';
import type { ClaimedUnits } from './misreadings.ts';
import { findUnitMixUp } from './unit-mix-up.ts';

/** Figures in millimetres and grams as they were typed, possible or not. */
export type Figures = Readonly<
  Record<Exclude<Measure, 'breastboneLengthMm'>, number> & { breastboneLengthMm?: number }
>;

const NAMES: Readonly<Record<Measure, string>> = {
  neckGirthMm: 'Neck girth',
  chestGirthMm: 'Chest girth',
  backLengthMm: 'Back length',
  breastboneLengthMm: 'Breastbone',
  weightG: 'Weight',
};

/**
 * What keeps figures from being measurements at all: each a `reject` that says why, the first of them
 * with a correction to offer where one reading makes an animal of them. Empty for measurements that
 * `assessMeasurements` can judge.
 */
export function checkFigures(input: {
  figures: Figures;
  pet: PetFacts;
  breed: BreedFacts | null;
  claimedUnits?: ClaimedUnits;
}): FitFinding[] {
  const { figures, pet, breed, claimedUnits } = input;
  const faults = (Object.keys(NAMES) as Measure[]).flatMap((measure) => {
    const value = figures[measure];
    const words = value === undefined ? null : faultOf(measure, value);
    return words === null ? [] : [finding(`figure-impossible:${measure}`, 'reject', words)];
  });
  const [first, ...rest] = faults;
  if (!first || Object.values(figures).some((value) => !(value > 0) || !Number.isFinite(value))) {
    return faults;
  }
  const { isGrowing } = growthOf(pet, figures, breed);
  const mixUp = findUnitMixUp({ measurements: figures, pet, breed, isGrowing }, claimedUnits);
  return [{ ...first, suggestion: mixUp?.suggestion ?? null }, ...rest];
}

function faultOf(measure: Measure, value: number): string | null {
  const { minValue, maxValue } =
    measure === 'breastboneLengthMm'
      ? measurementsSchema.shape.breastboneLengthMm.unwrap()
      : measurementsSchema.shape[measure];
  const kind = measure === 'weightG' ? 'weight' : 'length';
  const fault = figureFault(value, { kind, min: minValue ?? 0, max: maxValue ?? 0 });
  return fault && `${NAMES[measure]}: ${fault}`;
}
