import { defaultConfig } from '@pet/domain/builder';
import { sizeLabelSchema, speciesSchema } from '@pet/domain/pet';
import { notFound } from 'next/navigation';
import { visitorApi } from '#web/trpc/server.ts';
import type { BuilderStart, Offer } from './builder-start.ts';

const NEW = { saved: null, origin: { kind: 'measured' }, cartLineId: null } as const;

/** A new design, cut to the measures of one of the visitor's pets if there are any. */
export async function startForPet(petId: string, { catalogue }: Offer): Promise<BuilderStart> {
  const { items } = await visitorApi().user.pets.list.query();
  const pet = items.find(({ id }) => id === petId);
  if (!pet) notFound();
  const { species, breed, ageMonths, measurements } = pet;
  const start = defaultConfig(species, catalogue);
  const size = measurements && {
    kind: 'made-to-measure' as const,
    measurements,
    pet: { species, breed, ageMonths },
    isConfirmed: false,
  };
  return { ...NEW, config: size ? { ...start, size } : start, name: `For ${pet.name}` };
}

/** A new design in a standard size; words that anyone can write into an address become the usual start. */
export function startInSize(size: string, species: string | undefined, offer: Offer): BuilderStart {
  const start = defaultConfig(speciesSchema.catch('dog').parse(species), offer.catalogue);
  const known = sizeLabelSchema.safeParse(size);
  const config = known.success
    ? { ...start, size: { kind: 'standard' as const, size: known.data } }
    : start;
  return { ...NEW, config, name: 'My harness' };
}
