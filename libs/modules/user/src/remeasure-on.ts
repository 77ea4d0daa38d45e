import { ageInMonths, growthOf } from '@pet/domain/pet';
import { findBreed } from '@pet/domain/pet/breeds';
import type { PetRecord } from './pet.repository.ts';
import { isoDay } from './present-pet.ts';

const DAY_MS = 86_400_000;
const GROWING_DAYS = 42;
const GROWN_DAYS = 365;

/** The day to measure a pet again, as an ISO date; null while nothing is known to grow old. */
export function remeasureOn(pet: PetRecord): string | null {
  const { species, breed, birthDate, measurements, measuredAt } = pet;
  if (!measurements || !measuredAt) return null;
  const ageMonths = birthDate && Math.max(0, ageInMonths(birthDate, isoDay(measuredAt)));
  const facts = { species, breed, ageMonths: ageMonths || null };
  const known = breed === null ? null : findBreed(breed, species);
  const { isGrowing } = growthOf(facts, measurements, known);
  const days = isGrowing ? GROWING_DAYS : GROWN_DAYS;
  return isoDay(new Date(measuredAt.getTime() + days * DAY_MS));
}
