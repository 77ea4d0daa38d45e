import { adviseSize, assessMeasurements, worstJudgement } from '@pet/domain/pet';
import { findBreed } from '@pet/domain/pet/breeds';
import type { z } from 'zod';
import type { AssessPetInput, AssessPetOutput } from '../contract.ts';
import type { UserDeps } from '../user.deps.ts';

/** Whether measurements are plausible for this animal, and which size we would advise. */
export async function assessPet(
  { sizes }: UserDeps,
  { pet, measurements, typedUnits }: z.infer<typeof AssessPetInput>,
): Promise<z.infer<typeof AssessPetOutput>> {
  const breed = pet.breed === null ? null : findBreed(pet.breed, pet.species);
  const findings = assessMeasurements({
    measurements,
    pet,
    breed,
    ...(typedUnits ? { claimedUnits: typedUnits } : {}),
  });
  return {
    judgement: worstJudgement(findings.map(({ judgement }) => judgement)),
    findings,
    sizeAdvice: adviseSize(measurements, await sizes.current()),
  };
}
