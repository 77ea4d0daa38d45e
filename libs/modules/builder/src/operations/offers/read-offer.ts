import { spoiltStarts } from '@pet/domain/catalogue';
import type { z } from 'zod';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { StaffOfferOutput } from '../../contract/offers.ts';
import { standing } from './draft-terms.ts';

/** The offer as staff change it: what is in force, and the prices that are still to come. */
export async function readOffer(deps: BuilderDeps): Promise<z.infer<typeof StaffOfferOutput>> {
  const { catalogue, priceBooks, versions } = await standing(deps.database, deps.clock.now());
  const { presets } = await deps.offers.current();
  return { versions, catalogue, priceBooks, warnings: spoiltStarts(catalogue, presets) };
}
