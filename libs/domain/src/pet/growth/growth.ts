import { exactAgeMonths } from '../age.ts';
import type { BreedFacts, SizeClass } from '../breed.schema.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';
import { adultWeightShare, sizeClassOfDog } from './growth-curve.ts';

/** Fewer per cent of the adult weight than this, and a made-to-measure harness will be outgrown. */
export const GROWN_PERCENT = 95;

export interface Growth {
  isGrowing: boolean;
  /** Share of adult weight in per cent; null where the age is unknown. */
  adultWeightPercent: number | null;
}

/** How far a pet has grown; an unknown age counts as grown, an unknown breed by weight and age. */
export function growthOf(
  pet: PetFacts,
  { weightG }: Pick<Measurements, 'weightG'>,
  breed: BreedFacts | null,
): Growth {
  const age = exactAgeMonths(pet);
  if (age === null) return { isGrowing: false, adultWeightPercent: null };
  const percent = 100 * adultWeightShare(sizeClassOf(pet, weightG, breed), age);
  return { isGrowing: percent < GROWN_PERCENT, adultWeightPercent: percent };
}

/** The size class that an animal has or will have; a breed of the other species is not believed. */
export function sizeClassOf(pet: PetFacts, weightG: number, breed: BreedFacts | null): SizeClass {
  if (pet.species === 'cat') return 'cat';
  if (breed?.species === 'dog') return breed.sizeClass;
  return sizeClassOfDog(weightG, exactAgeMonths(pet));
}
