import { transact } from '@pet/database';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { Pet, RemoveMeasurementInput } from '../contract.ts';
import { holdMeasurement } from '../measured-pet.ts';
import { findOwnPet, publishPetSaved } from '../own-pet.ts';
import { petMeasurementRepository } from '../pet-measurement.repository.ts';
import { petRepository } from '../pet.repository.ts';
import { presentPet } from '../present-pet.ts';
import type { UserDeps } from '../user.deps.ts';
import { userErrors } from '../user.errors.ts';

/**
 * Removes measures that were wrong; if they were those that held, the newest that are left hold.
 * Throws USER_PET_NOT_FOUND or USER_MEASUREMENT_NOT_FOUND.
 */
export async function removeMeasurement(
  deps: UserDeps,
  actor: CustomerActor,
  { petId, measurementId }: z.infer<typeof RemoveMeasurementInput>,
): Promise<Pet> {
  await transact(deps.database, async (tx) => {
    await petRepository(tx).lock(petId);
    await findOwnPet(tx, actor, petId);
    const history = petMeasurementRepository(tx);
    const removed = (await history.list(petId)).find(({ id }) => id === measurementId);
    if (!removed) throw userErrors.USER_MEASUREMENT_NOT_FOUND();
    await history.remove(petId, measurementId);
    if (removed.isCurrent) {
      const [newest] = await history.list(petId);
      await holdMeasurement(tx, petId, newest?.id ?? null);
    }
    await publishPetSaved(deps, tx, actor, petId);
  });
  return presentPet(await findOwnPet(deps.database, actor, petId), deps.clock.now());
}
