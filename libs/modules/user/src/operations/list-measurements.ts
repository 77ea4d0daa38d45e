import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { ListMeasurementsOutput } from '../contract.ts';
import { findOwnPet } from '../own-pet.ts';
import { petMeasurementRepository } from '../pet-measurement.repository.ts';
import type { UserDeps } from '../user.deps.ts';

/** What one of the actor's pets measured over time, the newest first. Throws USER_PET_NOT_FOUND. */
export async function listMeasurements(
  { database }: UserDeps,
  actor: CustomerActor,
  { petId }: { petId: string },
): Promise<z.infer<typeof ListMeasurementsOutput>> {
  await findOwnPet(database, actor, petId);
  const history = await petMeasurementRepository(database).list(petId);
  return {
    items: history.map((taken) => ({ ...taken, measuredAt: taken.measuredAt.toISOString() })),
  };
}
