import { z } from 'zod';
import { speciesSchema } from './measurements.schema.ts';

export const sizeClassSchema = z.enum(['toy', 'small', 'medium', 'large', 'giant', 'cat']);
export type SizeClass = z.infer<typeof sizeClassSchema>;

/** A range of which an end may be unknown. */
const knownRange = z.strictObject({
  min: z.int().positive().nullable(),
  max: z.int().positive().nullable(),
});

/** One row of the breed table. Body type and size class are our own sorting (see data/README.md). */
export const breedFactsSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  species: speciesSchema,
  sizeClass: sizeClassSchema,
  bodyType: z.enum([
    'toy',
    'terrier',
    'long-low',
    'bully',
    'barrel',
    'sighthound',
    'deep-chested',
    'spitz',
    'mastiff',
    'mountain',
    'moderate',
    'mixed',
    'cat',
  ]),
  weightG: knownRange,
  heightMm: knownRange,
  chestGirthMm: knownRange,
  /** The girth was computed from the weight, so it says nothing that the weight does not. */
  isChestEstimated: z.boolean(),
  neckGirthMm: knownRange,
  isNeckEstimated: z.boolean(),
});
export type BreedFacts = z.infer<typeof breedFactsSchema>;
