import type { Pet } from './contract.ts';
import type { PetRecord } from './pet.repository.ts';

/** A pet as its owner sees it, with its age on the day of `now`. */
export function presentPet(pet: PetRecord, now: Date): Pet {
  const { id, name, species, breed, birthDate, measurements, measuredAt, updatedAt } = pet;
  return {
    id,
    name,
    species,
    breed,
    birthDate,
    measurements,
    ageMonths: birthDate === null ? null : ageInMonths(birthDate, now),
    measuredAt: measuredAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}

/** Whole months since an ISO date, by the calendar in UTC; negative before it. */
export function ageInMonths(birthDate: string, now: Date): number {
  const birth = new Date(birthDate);
  const months =
    (now.getUTCFullYear() - birth.getUTCFullYear()) * 12 + now.getUTCMonth() - birth.getUTCMonth();
  return now.getUTCDate() < birth.getUTCDate() ? months - 1 : months;
}
