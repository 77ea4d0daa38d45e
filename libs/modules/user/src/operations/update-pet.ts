import { transact } from '@pet/database';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { Pet, UpdatePetInput } from '../contract.ts';
import {
  holdMeasurement,
  isSameMeasurements,
  keepMeasurement,
  planRemeasuring,
  takingOf,
} from '../measured-pet.ts';
import { assertPlausibleBirth, findOwnPet, publishPetSaved } from '../own-pet.ts';
import { petRepository } from '../pet.repository.ts';
import { presentPet } from '../present-pet.ts';
import type { UserDeps } from '../user.deps.ts';

/**
 * Replaces what is known of a pet. Changed measurements become the newest entry of its history;
 * `null` takes them back without forgetting the history.
 * Throws USER_PET_NOT_FOUND, USER_BIRTH_DATE_IMPLAUSIBLE or USER_MEASUREMENT_LIMIT.
 */
export async function updatePet(
  deps: UserDeps,
  actor: CustomerActor,
  { petId, ...facts }: z.infer<typeof UpdatePetInput>,
): Promise<Pet> {
  const now = deps.clock.now();
  assertPlausibleBirth(facts.birthDate, now);
  await transact(deps.database, async (tx) => {
    const pets = petRepository(tx);
    await pets.lock(petId);
    const stored = await findOwnPet(tx, actor, petId);
    await pets.update(petId, facts, now);
    if (facts.measurements === null) await holdMeasurement(tx, petId, null);
    else if (isSameMeasurements(facts.measurements, stored.measurements)) {
      await planRemeasuring(tx, petId);
    } else await keepMeasurement(tx, petId, takingOf(facts.measurements), now);
    await publishPetSaved(deps, tx, actor, petId);
  });
  return presentPet(await findOwnPet(deps.database, actor, petId), now);
}
