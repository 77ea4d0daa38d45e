import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import { petRepository } from '../pet.repository.ts';
import type { UserDeps } from '../user.deps.ts';
import { userErrors } from '../user.errors.ts';

/** Forgets a pet and its measurements; designs and orders hold their own copy. Throws USER_PET_NOT_FOUND. */
export async function removePet(
  { database }: UserDeps,
  actor: CustomerActor,
  { petId }: { petId: string },
): Promise<{ petId: string }> {
  const isRemoved = await petRepository(database).remove(petId, ownerKeys(actor));
  if (!isRemoved) throw userErrors.USER_PET_NOT_FOUND();
  return { petId };
}
