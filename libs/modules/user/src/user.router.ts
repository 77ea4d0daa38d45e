import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import {
  AddMeasurementInput,
  AssessPetInput,
  AssessPetOutput,
  AuthenticateInput,
  AuthenticateOutput,
  CreatePetInput,
  ListBreedsInput,
  ListBreedsOutput,
  ListMeasurementsOutput,
  ListPetsOutput,
  MeOutput,
  PetIdInput,
  petSchema,
  RemindPetInput,
  RemoveMeasurementInput,
  RemovePetOutput,
  UpdatePetInput,
} from './contract.ts';
import { addMeasurement } from './operations/add-measurement.ts';
import { assessPet } from './operations/assess-pet.ts';
import { authenticateSession } from './operations/authenticate-session.ts';
import { createPet } from './operations/create-pet.ts';
import { listBreeds } from './operations/list-breeds.ts';
import { listMeasurements } from './operations/list-measurements.ts';
import { listPets } from './operations/list-pets.ts';
import { readMe } from './operations/read-me.ts';
import { remindPet } from './operations/remind-pet.ts';
import { removeMeasurement } from './operations/remove-measurement.ts';
import { removePet } from './operations/remove-pet.ts';
import { updatePet } from './operations/update-pet.ts';
import type { UserDeps } from './user.deps.ts';

/** The namespace `user.` of the API; signing in and out are plain routes under `/auth`. */
export const createUserRouter = (deps: UserDeps) =>
  router({
    me: procedure(
      access.anyone,
      'Who I am to the shop: nobody yet, a guest, or a signed-in user.',
      {
        method: 'GET',
        path: '/v1/me',
      },
    )
      .input(z.void())
      .output(MeOutput)
      .query(({ ctx }) => readMe(deps, ctx.actor)),

    sessions: router({
      authenticate: procedure(access.service('front-door'), 'Who stands behind a session cookie.')
        .input(AuthenticateInput)
        .output(AuthenticateOutput)
        .query(({ input }) => authenticateSession(deps, input)),
    }),

    pets: router({
      list: procedure(access.anyone, 'Lists my pets with their latest measurements.')
        .input(z.void())
        .output(ListPetsOutput)
        .query(({ ctx }) => listPets(deps, ctx.actor)),

      create: procedure(access.customer(), 'Keeps a pet, with its measurements when given.')
        .input(CreatePetInput)
        .output(petSchema)
        .mutation(({ ctx, input }) => createPet(deps, ctx.actor, input)),

      update: procedure(access.customer('pet'), 'Replaces what is known of one of my pets.')
        .input(UpdatePetInput)
        .output(petSchema)
        .mutation(({ ctx, input }) => updatePet(deps, ctx.actor, input)),

      remove: procedure(access.customer('pet'), 'Forgets one of my pets and its measurements.')
        .input(PetIdInput)
        .output(RemovePetOutput)
        .mutation(({ ctx, input }) => removePet(deps, ctx.actor, input)),

      remind: procedure(
        access.customer('pet'),
        'Says whether I want a mail when one of my pets is to be measured again.',
      )
        .input(RemindPetInput)
        .output(petSchema)
        .mutation(({ ctx, input }) => remindPet(deps, ctx.actor, input)),

      measurements: createMeasurementsRouter(deps),

      assess: procedure(access.anyone, 'Judges measurements and advises a size.', {
        method: 'POST',
        path: '/v1/pets/assess',
      })
        .input(AssessPetInput)
        .output(AssessPetOutput)
        .query(({ input }) => assessPet(deps, input)),

      breeds: procedure(access.anyone, 'The breeds that fit and size advice know.', {
        method: 'GET',
        path: '/v1/breeds',
      })
        .input(ListBreedsInput)
        .output(ListBreedsOutput)
        .query(({ input }) => listBreeds(input)),
    }),
  });

const createMeasurementsRouter = (deps: UserDeps) =>
  router({
    list: procedure(access.customer('pet'), 'Lists what one of my pets measured over time.')
      .input(PetIdInput)
      .output(ListMeasurementsOutput)
      .query(({ ctx, input }) => listMeasurements(deps, ctx.actor, input)),

    add: procedure(access.customer('pet'), 'Adds new measures of one of my pets; they then hold.')
      .input(AddMeasurementInput)
      .output(petSchema)
      .mutation(({ ctx, input }) => addMeasurement(deps, ctx.actor, input)),

    remove: procedure(
      access.customer('pet'),
      'Removes wrong measures of one of my pets; the newest that are left hold.',
    )
      .input(RemoveMeasurementInput)
      .output(petSchema)
      .mutation(({ ctx, input }) => removeMeasurement(deps, ctx.actor, input)),
  });

export type UserRouter = ReturnType<typeof createUserRouter>;
