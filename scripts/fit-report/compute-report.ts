import { evaluateRules } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';
import { fitReport, worstJudgement } from '@pet/domain/pet';
import { findBreed } from '@pet/domain/pet/breeds';
import { journeyCase, journeyRows } from '@pet/testing/journeys';
import { agreementByModel } from './agreement.ts';
import { breedAnimals } from './animals.ts';
import { girthErrors } from './girth-errors.ts';
import { falseAlarms, outcomesOfSlips } from './slips.ts';

/** Every figure of the report, from data in the repository alone. */
export function computeReport() {
  const middle = breedAnimals('middle');
  const clean = [...breedAnimals('low'), ...middle, ...breedAnimals('high')];
  return {
    agreement: agreementByModel(middle, catalogueV2.sizes),
    girths: girthErrors(middle),
    slips: { breedTold: outcomesOfSlips(middle, true), mixed: outcomesOfSlips(middle, false) },
    falseAlarms: { breedTold: falseAlarms(clean, true), mixed: falseAlarms(clean, false) },
    journeys: journeysAsJudged(),
  };
}

export type Report = ReturnType<typeof computeReport>;

function journeysAsJudged() {
  const judged = journeyRows()
    .map(journeyCase)
    .map(({ id, config, pet, claimedUnits, expectedJudgement }) => {
      const breed = findBreed(pet.breed ?? '', pet.species);
      const { judgement } = fitReport({ config, catalogue: catalogueV2, breed, claimedUnits });
      const ruled = evaluateRules(config, catalogueV2).map(({ severity }) =>
        severity === 'forbid' ? ('reject' as const) : ('warn' as const),
      );
      return { id, expected: expectedJudgement, judged: worstJudgement([judgement, ...ruled]) };
    });
  return {
    count: judged.length,
    asExpected: judged.filter(({ expected, judged: is }) => expected === is).length,
    different: judged.filter(({ expected, judged: is }) => expected !== is),
  };
}
