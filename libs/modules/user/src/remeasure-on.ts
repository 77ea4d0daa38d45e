import {
  ageInMonths,
  ageInWeeks,
  AGE_WEEKS_MAX,
  daysAfter,
  remeasureInDays,
} from '@pet/domain/pet';
import { findBreed } from '@pet/domain/pet/breeds';
import type { PetRecord } from './pet.repository.ts';
import { isoDay } from './present-pet.ts';

/** The day to measure a pet again, as an ISO date; null while nothing is known to grow old. */
export function remeasureOn(pet: PetRecord): string | null {
  const { species, breed, measurements, measuredAt } = pet;
  if (!measurements || !measuredAt) return null;
  const day = isoDay(measuredAt);
  const facts = { species, breed, ...ageOn(day, pet.birthDate) };
  const known = breed === null ? null : findBreed(breed, species);
  return daysAfter(day, remeasureInDays(facts, measurements, known));
}

function ageOn(day: string, birthDate: string | null) {
  if (birthDate === null || birthDate > day) return { ageMonths: null };
  const ageMonths = ageInMonths(birthDate, day);
  const ageWeeks = ageInWeeks(birthDate, day);
  return ageWeeks > AGE_WEEKS_MAX ? { ageMonths } : { ageMonths, ageWeeks };
}
