import type { BreedFacts, Measurements, PetFacts } from '@pet/domain/pet';
import { breedNames, findBreed } from '@pet/domain/pet/breeds';

/** A grown animal as the breed table describes it. */
export interface BreedAnimal {
  breed: BreedFacts;
  pet: PetFacts;
  measurements: Measurements;
}

/** The table has no back lengths: shares of the chest girth that are ordinary for a build. */
const BACK_SHARE: Partial<Record<BreedFacts['bodyType'], number>> = {
  'long-low': 0.95,
  bully: 0.62,
  barrel: 0.62,
  sighthound: 0.88,
  cat: 0.92,
};

/** Every adult breed, at the low end, in the middle and at the high end of its ranges. */
export const breedAnimals = (end: 'low' | 'middle' | 'high'): BreedAnimal[] =>
  (['dog', 'cat'] as const).flatMap((species) =>
    breedNames(species)
      .map((name) => findBreed(name, species))
      .filter((breed) => breed !== null && !breed.name.startsWith('Kitten'))
      .flatMap((breed) => (breed ? [animalOf(breed, end)] : [])),
  );

function animalOf(breed: BreedFacts, end: 'low' | 'middle' | 'high'): BreedAnimal {
  const chestGirthMm = at(breed.chestGirthMm, end);
  return {
    breed,
    pet: { species: breed.species, breed: breed.name, ageMonths: 40 },
    measurements: {
      neckGirthMm: at(breed.neckGirthMm, end),
      chestGirthMm,
      backLengthMm: Math.round((BACK_SHARE[breed.bodyType] ?? 0.76) * chestGirthMm),
      weightG: at(breed.weightG, end),
    },
  };
}

/** Where only a maximum is known, the low end is 0.8 of it, as the fits take it too (data/README.md). */
function at({ min, max }: BreedFacts['weightG'], end: 'low' | 'middle' | 'high'): number {
  const high = max ?? (min ?? 0) / 0.8;
  const low = min ?? high * 0.8;
  const middle = Math.sqrt(low * high);
  return Math.round({ low, middle, high }[end]);
}
