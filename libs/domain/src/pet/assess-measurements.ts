import type { BreedFacts } from './breed.schema.ts';
import { judgementSchema, type FitFinding, type Judgement } from './fit-report.schema.ts';
import { growthOf } from './growth/growth.ts';
import {
  checkBack,
  checkChest,
  checkNeck,
  checkNeckBelowChest,
  checkWeightOfBreed,
  remarkBeyondFit,
} from './measurement-checks.ts';
import type { Measurements, PetFacts } from './measurements.schema.ts';
import { remarkOnCoat, remarkOnEscape, warnOfGrowth } from './remarks.ts';
import { findUnitMixUp, type ClaimedUnits } from './unit-mix-up.ts';

/**
 * What is to be said about an animal's measurements, the gravest first. `accept` findings are advice.
 * A unit mix-up explains odd figures, so it replaces the remarks on them.
 * `claimedUnits` are the units that the customer's form was set to.
 */
export function assessMeasurements(input: {
  measurements: Measurements;
  pet: PetFacts;
  breed: BreedFacts | null;
  claimedUnits?: ClaimedUnits;
}): FitFinding[] {
  const { isGrowing } = growthOf(input.pet, input.measurements, input.breed);
  const given = { ...input, isGrowing };
  const mixUp = findUnitMixUp(given, input.claimedUnits);
  const oddities = mixUp
    ? [mixUp]
    : [checkChest, checkNeck, checkBack, checkWeightOfBreed, remarkBeyondFit].map((check) =>
        check(given),
      );
  const others = [checkNeckBelowChest, warnOfGrowth, remarkOnCoat, remarkOnEscape].map((check) =>
    check(given),
  );
  return [...oddities, ...others]
    .filter((found) => found !== null)
    .toSorted((a, b) => gravity(b.judgement) - gravity(a.judgement));
}

const gravity = (judgement: Judgement): number => judgementSchema.options.indexOf(judgement);

/** The gravest of some judgements; `accept` when there is none. */
export const worstJudgement = (judgements: readonly Judgement[]): Judgement =>
  judgements.reduce<Judgement>(
    (worst, next) => (gravity(next) > gravity(worst) ? next : worst),
    'accept',
  );
