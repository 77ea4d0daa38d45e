import { transact } from '@pet/database';
import { ownerKey } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { CreatePetInput, Pet } from '../contract.ts';
import { keepMeasurement, takingOf } from '../measured-pet.ts';
import { assertPlausibleBirth, findOwnPet, publishPetSaved } from '../own-pet.ts';
import { petRepository } from '../pet.repository.ts';
import { presentPet } from '../present-pet.ts';
import type { UserDeps } from '../user.deps.ts';
import { userErrors } from '../user.errors.ts';

const PETS_PER_OWNER_MAX = 50;

/** Keeps a pet of the actor. Throws USER_PET_LIMIT or USER_BIRTH_DATE_IMPLAUSIBLE. */
export async function createPet(
  deps: UserDeps,
  actor: CustomerActor,
  facts: z.infer<typeof CreatePetInput>,
): Promise<Pet> {
  const now = deps.clock.now();
  assertPlausibleBirth(facts.birthDate, now);
  // The access rule lets only those in who can own something.
  const owner = ownerKey(actor) as string;
  const petId = uuidv7();
  await transact(deps.database, async (tx) => {
    const pets = petRepository(tx);
    await pets.lockOwner(owner);
    if ((await pets.count(owner)) >= PETS_PER_OWNER_MAX) {
      throw userErrors.USER_PET_LIMIT({ facts: { petsMax: PETS_PER_OWNER_MAX } });
    }
    await pets.insert(petId, owner, facts, now);
    if (facts.measurements) {
      await keepMeasurement(tx, petId, takingOf(facts.measurements), now);
    }
    await publishPetSaved(deps, tx, actor, petId);
  });
  return presentPet(await findOwnPet(deps.database, actor, petId), now);
}
