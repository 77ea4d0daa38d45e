import { transact } from '@pet/database';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { AddMeasurementInput, Pet } from '../contract.ts';
import { keepMeasurement } from '../measured-pet.ts';
import { findOwnPet, publishPetSaved } from '../own-pet.ts';
import { petRepository } from '../pet.repository.ts';
import { presentPet } from '../present-pet.ts';
import type { UserDeps } from '../user.deps.ts';

/**
 * Adds to a pet's history what was measured now, also when it is what was measured before: that it
 * has not changed is worth knowing. Throws USER_PET_NOT_FOUND or USER_MEASUREMENT_LIMIT.
 */
export async function addMeasurement(
  deps: UserDeps,
  actor: CustomerActor,
  { petId, ...taking }: z.infer<typeof AddMeasurementInput>,
): Promise<Pet> {
  const now = deps.clock.now();
  await transact(deps.database, async (tx) => {
    await petRepository(tx).lock(petId);
    await findOwnPet(tx, actor, petId);
    await keepMeasurement(tx, petId, taking, now);
    await publishPetSaved(deps, tx, actor, petId);
  });
  return presentPet(await findOwnPet(deps.database, actor, petId), now);
}
