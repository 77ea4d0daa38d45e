import { AGE_MONTHS_MAX, ageInMonths } from '@pet/domain/pet';
import { ownerKeys } from '@pet/domain/user';
import { petSaved } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { petRepository, type PetRecord } from './pet.repository.ts';
import { isoDay } from './present-pet.ts';
import type { UserDeps } from './user.deps.ts';
import { userErrors } from './user.errors.ts';

/** The actor's own pet. Throws USER_PET_NOT_FOUND, also for a pet of somebody else. */
export async function findOwnPet(
  connection: PrismaClient | Prisma.TransactionClient,
  actor: CustomerActor,
  petId: string,
): Promise<PetRecord> {
  const pet = await petRepository(connection).findOwned(petId, ownerKeys(actor));
  if (!pet) throw userErrors.USER_PET_NOT_FOUND();
  return pet;
}

/** Throws USER_BIRTH_DATE_IMPLAUSIBLE. */
export function assertPlausibleBirth(birthDate: string | null, now: Date): void {
  if (birthDate === null) return;
  const today = isoDay(now);
  if (birthDate > today || ageInMonths(birthDate, today) > AGE_MONTHS_MAX)
    throw userErrors.USER_BIRTH_DATE_IMPLAUSIBLE();
}

/** Tells the others of a user's pet; a guest has no id that they could know. */
export async function publishPetSaved(
  { bus }: UserDeps,
  tx: Prisma.TransactionClient,
  actor: CustomerActor,
  petId: string,
): Promise<void> {
  if (actor.kind !== 'user') return;
  const payload = { petId, userId: actor.userId };
  await bus.publish(tx, petSaved, { aggregateId: petId, payload });
}
