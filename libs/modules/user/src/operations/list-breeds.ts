import { breedNames } from '@pet/domain/pet/breeds';
import type { z } from 'zod';
import type { ListBreedsInput, ListBreedsOutput } from '../contract.ts';

export async function listBreeds({
  species,
}: z.infer<typeof ListBreedsInput>): Promise<z.infer<typeof ListBreedsOutput>> {
  return { names: breedNames(species) };
}
