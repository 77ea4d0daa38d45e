import { z } from 'zod';
import breedsJson from '../../../data/breeds.json' with { type: 'json' };
import { breedFactsSchema, type BreedFacts } from '../breed.schema.ts';
import type { Species } from '../measurements.schema.ts';

const breeds = z.array(breedFactsSchema).parse(breedsJson);

/**
 * The breed of this name or alias, whatever its case and accents, or null. `Jack Russell (Russell
 * Terrier)` is also looked for as its parts. An alias that several breeds share (`Poodle`) is no
 * answer, because their sizes differ.
 */
export function findBreed(name: string, species: Species): BreedFacts | null {
  for (const wanted of spellings(name)) {
    const named = breeds.filter((breed) => isCalled(breed, species, wanted, [breed.name]));
    const found =
      named.length > 0 ? named : breeds.filter((b) => isCalled(b, species, wanted, b.aliases));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

/** All breed names of a species in alphabetical order, for a list to choose from. */
export const breedNames = (species: Species): string[] =>
  breeds
    .filter((breed) => breed.species === species)
    .map((breed) => breed.name)
    .toSorted((a, b) => a.localeCompare(b, 'en'));

const isCalled = (breed: BreedFacts, species: Species, wanted: string, names: string[]): boolean =>
  breed.species === species && names.some((name) => folded(name) === wanted);

function spellings(name: string): string[] {
  const [, before = '', inside = ''] = /^(.*)\((.*)\)\s*$/.exec(name) ?? [];
  return [name, before, inside].map(folded).filter((spelling) => spelling !== '');
}

/** Base letters and digits only, so that `Bichon Frisé`, `bichon frise` and `BICHON-FRISE` are one. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
