import {
  fitFindingSchema,
  lengthUnitSchema,
  measurementsSchema,
  petFactsSchema,
  sizeAdviceSchema,
  speciesSchema,
  weightUnitSchema,
} from '@pet/domain/pet';
import { actorSchema, roleSchema } from '@pet/domain/user';
import { entityId, isoDate, isoDateTime, plainText } from '@pet/domain/values';
import { z } from 'zod';

export type { UserRouter } from './user.router.ts';

export const MeOutput = z.object({
  kind: z.enum(['anonymous', 'guest', 'user']),
  user: z
    .object({ id: z.string(), name: z.string(), email: z.string(), role: roleSchema })
    .nullable(),
});
export type Me = z.infer<typeof MeOutput>;

/** Who stands behind a session cookie; asked once per request by the front door. */
export const AuthenticateInput = z.strictObject({ cookie: z.string().max(16_384) });
export const AuthenticateOutput = z.object({ actor: actorSchema });

export const petInputSchema = z.strictObject({
  name: plainText(40),
  species: speciesSchema,
  breed: plainText(80).nullable(),
  birthDate: isoDate.nullable(),
  measurements: measurementsSchema.nullable(),
});
export const petSchema = petInputSchema.extend({
  id: entityId,
  ageMonths: z.int().nullable(),
  measuredAt: isoDateTime.nullable(),
  /** The day to measure again: soon for the young, once a year for the grown; null without measures. */
  remeasureOn: isoDate.nullable(),
  /** Whether the owner gets a mail on that day. */
  isReminded: z.boolean(),
  updatedAt: isoDateTime,
});
export type Pet = z.infer<typeof petSchema>;

export const PetIdInput = z.strictObject({ petId: entityId });
export const CreatePetInput = petInputSchema;
export const UpdatePetInput = petInputSchema.extend({ petId: entityId });
export const RemindPetInput = PetIdInput.extend({ isReminded: z.boolean() });
export const RemovePetOutput = z.object({ petId: entityId });
export const ListPetsOutput = z.object({ items: z.array(petSchema) });

export const AssessPetInput = z.strictObject({
  pet: petFactsSchema,
  measurements: measurementsSchema,
  /** The units in which the customer typed, which sharpens the search for mix-ups. */
  typedUnits: z.strictObject({ length: lengthUnitSchema, weight: weightUnitSchema }).optional(),
});
export const AssessPetOutput = z.object({
  judgement: z.enum(['accept', 'warn', 'hold', 'reject']),
  findings: z.array(fitFindingSchema),
  /** Null for an animal that no size fits. */
  sizeAdvice: sizeAdviceSchema.nullable(),
});

export const ListBreedsInput = z.strictObject({ species: speciesSchema });
export const ListBreedsOutput = z.object({ names: z.array(z.string()) });

export const measuredBySchema = z.enum(['owner', 'vet', 'groomer', 'someone-else']);
export type MeasuredBy = z.infer<typeof measuredBySchema>;

const READINGS_MAX = 3;
const readingsOfOne = z.array(z.int().positive().max(130_000)).min(1).max(READINGS_MAX).optional();

/** What tape and scale showed each time, in millimetres and grams. */
export const readingsSchema = z.strictObject({
  neckGirthMm: readingsOfOne,
  chestGirthMm: readingsOfOne,
  backLengthMm: readingsOfOne,
  breastboneLengthMm: readingsOfOne,
  weightG: readingsOfOne,
});
export type Readings = z.infer<typeof readingsSchema>;

export const ListMeasurementsOutput = z.object({
  /** The newest first. */
  items: z.array(
    z.object({
      id: entityId,
      measurements: measurementsSchema,
      readings: readingsSchema.nullable(),
      measuredBy: measuredBySchema,
      measuredAt: isoDateTime,
      isCurrent: z.boolean(),
    }),
  ),
});

export const AddMeasurementInput = z
  .strictObject({
    petId: entityId,
    measurements: measurementsSchema,
    readings: readingsSchema.nullable().default(null),
    measuredBy: measuredBySchema.default('owner'),
  })
  .refine(({ measurements, readings }) => readings === null || agree(measurements, readings), {
    path: ['readings'],
    message: 'A measure lies between its readings.',
  });
export const RemoveMeasurementInput = z.strictObject({ petId: entityId, measurementId: entityId });

function agree(
  measurements: Partial<Record<keyof Readings, number | undefined>>,
  readings: Readings,
) {
  return Object.entries(readings).every(([measure, taken]) => {
    const value = measurements[measure as keyof Readings];
    if (taken === undefined) return true;
    return value !== undefined && Math.min(...taken) <= value && value <= Math.max(...taken);
  });
}
