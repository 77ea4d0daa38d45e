import { ageInMonths } from '@pet/domain/pet';
import type { Pet } from './contract.ts';
import type { PetRecord } from './pet.repository.ts';

/** A pet as its owner sees it, with its age on the day of `now`. */
export function presentPet(pet: PetRecord, now: Date): Pet {
  const { id, name, species, breed, birthDate, measurements, measuredAt } = pet;
  return {
    id,
    name,
    species,
    breed,
    birthDate,
    measurements,
    ageMonths: birthDate === null ? null : ageInMonths(birthDate, isoDay(now)),
    measuredAt: measuredAt?.toISOString() ?? null,
    remeasureOn: pet.remeasureOn,
    isReminded: pet.isReminded,
    updatedAt: pet.updatedAt.toISOString(),
  };
}

export const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);
