import { ownerKeys, type Actor } from '@pet/domain/user';
import type { z } from 'zod';
import type { ListPetsOutput } from '../contract.ts';
import { petRepository } from '../pet.repository.ts';
import { presentPet } from '../present-pet.ts';
import type { UserDeps } from '../user.deps.ts';

/** The actor's pets, the first one first; nobody has none. */
export async function listPets(
  { database, clock }: UserDeps,
  actor: Actor,
): Promise<z.infer<typeof ListPetsOutput>> {
  const keys = ownerKeys(actor);
  const pets = keys.length > 0 ? await petRepository(database).listOwned(keys) : [];
  return { items: pets.map((pet) => presentPet(pet, clock.now())) };
}
