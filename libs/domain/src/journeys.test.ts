import { describe, expect, test } from 'vitest';
import { journeyCase, journeyRows, type JourneyCase } from '@pet/testing/journeys';
import { catalogueV1 } from './builder/data/index.ts';
import { applyFix, evaluateRules } from './builder/index.ts';
import { taxForDestination } from './commerce/index.ts';
import { findBreed } from './pet/breeds/index.ts';
import { fitReport, worstJudgement, type FitReport, type Judgement } from './pet/index.ts';

const cases = journeyRows().map(journeyCase);

const fitOf = ({ config, pet, claimedUnits }: JourneyCase): FitReport =>
  fitReport({
    config,
    catalogue: catalogueV1,
    breed: findBreed(pet.breed ?? '', pet.species),
    claimedUnits,
  });

/** Fit and rules together: what is forbidden is rejected. */
function judge(journey: JourneyCase): { judgement: Judgement; codes: string[] } {
  const fit = fitOf(journey);
  const findings = evaluateRules(journey.config, catalogueV1);
  const ruled = findings.map(({ severity }) => (severity === 'forbid' ? 'reject' : 'warn'));
  return {
    judgement: worstJudgement([fit.judgement, ...ruled]),
    codes: [...fit.findings, ...findings].map(({ code }) => code),
  };
}

describe('the journey table', () => {
  test('has forty rows', () => expect(cases).toHaveLength(40));

  test.each(cases)('$id is judged $expectedJudgement: $expectation', (journey) => {
    expect(judge(journey)).toMatchObject({ judgement: journey.expectedJudgement });
  });
});
