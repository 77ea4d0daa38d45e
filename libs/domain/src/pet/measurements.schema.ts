import { z } from 'zod';
import { AGE_MONTHS_MAX, AGE_WEEKS_MAX, isOneAge } from './age.ts';

export const speciesSchema = z.enum(['dog', 'cat']);
export type Species = z.infer<typeof speciesSchema>;

/**
 * Lengths in whole millimetres, weight in grams. The bounds are those of any dog or cat, so that
 * implausible but possible figures reach the plausibility check, which can explain itself.
 */
export const measurementsSchema = z.strictObject({
  neckGirthMm: z.int().min(80, 'A neck girth is at least 8 cm.').max(1200),
  chestGirthMm: z.int().min(120, 'A chest girth is at least 12 cm.').max(1800),
  backLengthMm: z.int().min(80, 'A back is at least 8 cm long.').max(1500),
  weightG: z.int().min(300, 'A weight is at least 0.3 kg.').max(130_000),
  /**
   * From the breastbone's tip to a hand's width behind the forelegs. Absent when nobody measured it,
   * never null: the hash of a design stands on which keys there are.
   */
  breastboneLengthMm: z
    .int()
    .min(30, 'A breastbone is at least 3 cm long.')
    .max(600)
    .exactOptional(),
});
export type Measurements = z.infer<typeof measurementsSchema>;
export type Measure = keyof Measurements;

/** What fit and plausibility know about an animal besides its measurements. */
export const petFactsSchema = z
  .strictObject({
    species: speciesSchema,
    /** A breed name or alias of the breed table, or null for "mix / not listed". */
    breed: z.string().max(80).nullable(),
    ageMonths: z.int().min(0).max(AGE_MONTHS_MAX).nullable(),
    /** For the young, who grow by the week; absent when unknown, like the breastbone. */
    ageWeeks: z.int().min(0).max(AGE_WEEKS_MAX).exactOptional(),
  })
  .refine(isOneAge, { path: ['ageWeeks'], error: 'The age in weeks is another than in months.' });
export type PetFacts = z.infer<typeof petFactsSchema>;

export const lengthUnitSchema = z.enum(['cm', 'in']);
export const weightUnitSchema = z.enum(['kg', 'lb']);
export type LengthUnit = z.infer<typeof lengthUnitSchema>;
export type WeightUnit = z.infer<typeof weightUnitSchema>;
