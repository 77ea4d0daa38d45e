import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { Pet, RemindPetInput } from '../contract.ts';
import { findOwnPet } from '../own-pet.ts';
import { petRepository } from '../pet.repository.ts';
import { presentPet } from '../present-pet.ts';
import type { UserDeps } from '../user.deps.ts';

/** Turns the mail about measuring a pet again on or off. Throws USER_PET_NOT_FOUND. */
export async function remindPet(
  { database, clock }: UserDeps,
  actor: CustomerActor,
  { petId, isReminded }: z.infer<typeof RemindPetInput>,
): Promise<Pet> {
  const now = clock.now();
  await findOwnPet(database, actor, petId);
  await petRepository(database).setReminded(petId, isReminded, now);
  return presentPet(await findOwnPet(database, actor, petId), now);
}
