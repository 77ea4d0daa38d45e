import type { Measurements } from '@pet/domain/pet';
import type { Prisma } from './generated/client.ts';
import { petMeasurementRepository, type Taking } from './pet-measurement.repository.ts';
import { petRepository } from './pet.repository.ts';
import { remeasureOn } from './remeasure-on.ts';
import { userErrors } from './user.errors.ts';

const MEASUREMENTS_PER_PET_MAX = 200;

/** Measures of which nobody told how they were taken. */
export const takingOf = (measurements: Measurements): Taking => ({
  measurements,
  readings: null,
  measuredBy: 'owner',
});

/** Adds to the history of a locked pet and makes it what holds. Throws USER_MEASUREMENT_LIMIT. */
export async function keepMeasurement(
  tx: Prisma.TransactionClient,
  petId: string,
  taking: Taking,
  now: Date,
): Promise<void> {
  const history = petMeasurementRepository(tx);
  if ((await history.count(petId)) >= MEASUREMENTS_PER_PET_MAX) {
    const facts = { measurementsMax: MEASUREMENTS_PER_PET_MAX };
    throw userErrors.USER_MEASUREMENT_LIMIT({ facts });
  }
  await holdMeasurement(tx, petId, await history.insert(petId, taking, now));
}

/** Makes a measurement of the history what holds, or none; the history itself stays. */
export async function holdMeasurement(
  tx: Prisma.TransactionClient,
  petId: string,
  measurementId: string | null,
): Promise<void> {
  await petRepository(tx).hold(petId, measurementId);
  await planRemeasuring(tx, petId);
}

/** Works out anew when a pet is to be measured again. */
export async function planRemeasuring(tx: Prisma.TransactionClient, petId: string): Promise<void> {
  const pets = petRepository(tx);
  const pet = await pets.find(petId);
  if (pet) await pets.setRemeasureOn(petId, remeasureOn(pet));
}

const MEASURES = [
  'neckGirthMm',
  'chestGirthMm',
  'backLengthMm',
  'breastboneLengthMm',
  'weightG',
] as const satisfies (keyof Measurements)[];

export const isSameMeasurements = (a: Measurements, b: Measurements | null): boolean =>
  b !== null && MEASURES.every((measure) => a[measure] === b[measure]);
