import {
  fitFindingSchema,
  lengthUnitSchema,
  measurementsSchema,
  petFactsSchema,
  sizeLabelSchema,
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
  updatedAt: isoDateTime,
});
export type Pet = z.infer<typeof petSchema>;

export const PetIdInput = z.strictObject({ petId: entityId });
export const CreatePetInput = petInputSchema;
export const UpdatePetInput = petInputSchema.extend({ petId: entityId });
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
  sizeAdvice: z
    .object({
      size: sizeLabelSchema,
      secondBest: sizeLabelSchema.nullable(),
      reasons: z.array(z.string()),
    })
    .nullable(),
});

export const ListBreedsInput = z.strictObject({ species: speciesSchema });
export const ListBreedsOutput = z.object({ names: z.array(z.string()) });
