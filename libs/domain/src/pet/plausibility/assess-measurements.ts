import type { BreedFacts } from '../breed.schema.ts';
import { judgementSchema, type FitFinding, type Judgement } from '../fit/fit-report.schema.ts';
import { growthOf } from '../growth/growth.ts';
import {
  checkBack,
  checkBreastbone,
  checkChest,
  checkNeck,
  checkNeckBelowChest,
  checkWeightOfBreed,
  checkWeightOfSpecies,
  remarkBeyondFit,
} from './measurement-checks.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';
import { remarkOnCoat, remarkOnEscape, warnOfGrowth } from './remarks.ts';
import type { ClaimedUnits } from './misreadings.ts';
import { findUnitMixUp, isWholeForm } from './unit-mix-up.ts';

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
  // Other units explain all that is odd; one wrong field may yet be right, so what is odd about it is said.
  const oddities =
    mixUp && isWholeForm(mixUp)
      ? [mixUp]
      : [
          mixUp,
          ...[
            checkChest,
            checkNeck,
            checkBack,
            checkBreastbone,
            checkWeightOfBreed,
            remarkBeyondFit,
          ].map((check) => check(given)),
        ];
  const others = [
    checkNeckBelowChest,
    checkWeightOfSpecies,
    warnOfGrowth,
    remarkOnCoat,
    remarkOnEscape,
  ].map((check) => check(given));
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
