import { z } from 'zod';
import { plainText } from '../values/index.ts';
import { measurementsSchema, petFactsSchema, speciesSchema } from '../pet/measurements.schema.ts';
import { sizeLabelSchema } from '../pet/fit/fit-report.schema.ts';

/** Ids of catalogue options are short lower-case words, e.g. `forest-green`. */
export const optionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);

export const sizeChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standard'), size: sizeLabelSchema }),
  z.strictObject({
    kind: z.literal('made-to-measure'),
    measurements: measurementsSchema,
    pet: petFactsSchema,
    /** The customer was shown a `hold` finding and said that the measurements are right. */
    isConfirmed: z.boolean().default(false),
  }),
]);
export type SizeChoice = z.infer<typeof sizeChoiceSchema>;

export const textPositionSchema = z.enum(['chest', 'back', 'side']);
export type TextPosition = z.infer<typeof textPositionSchema>;

export const personalisationSchema = z.strictObject({
  text: plainText(60),
  fontId: optionId,
  position: textPositionSchema,
  threadColourId: optionId,
});
export type Personalisation = z.infer<typeof personalisationSchema>;

/** Everything that decides how one harness is made. Its canonical JSON is what the design hash stands on. */
export const designConfigSchema = z.strictObject({
  species: speciesSchema,
  styleId: optionId,
  size: sizeChoiceSchema,
  colourId: optionId,
  webbingWidthMm: z.int().positive().max(100),
  buckleId: optionId,
  hardwareFinishId: optionId,
  paddingId: optionId,
  extraIds: z.array(optionId).max(12),
  personalisation: personalisationSchema.nullable(),
});
export type DesignConfig = z.infer<typeof designConfigSchema>;
