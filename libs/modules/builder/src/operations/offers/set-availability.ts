import { catalogueChangesInWords, optionsOf, withAvailability } from '@pet/domain/catalogue';
import type { UserActor } from '@pet/rpc';
import type { z } from 'zod';
import { builderErrors } from '../../builder.errors.ts';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { SetAvailabilityInput, StaffOfferOutput } from '../../contract/offers.ts';
import { standing } from './draft-terms.ts';
import { store } from './publish-offer.ts';
import { readOffer } from './read-offer.ts';

/** Tries in all, where others publish at the same time. */
const ATTEMPTS_MAX = 3;

/**
 * Says of one option whether it can be had, at once and whatever else is being changed. It is a fact
 * and never refused; the answer's `warnings` name what cannot be ordered with it.
 * Throws BUILDER_OPTION_UNKNOWN.
 */
export async function setAvailability(
  deps: BuilderDeps,
  actor: UserActor,
  change: z.output<typeof SetAvailabilityInput>,
): Promise<z.infer<typeof StaffOfferOutput>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await apply(deps, actor, change);
      return await readOffer(deps);
    } catch (error) {
      const isStale = (error as { code?: unknown }).code === 'BUILDER_OFFER_STALE';
      if (!isStale || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}

async function apply(
  deps: BuilderDeps,
  { userId }: UserActor,
  { group, optionId, availability }: z.output<typeof SetAvailabilityInput>,
): Promise<void> {
  const now = deps.clock.now();
  const { catalogue, versions } = await standing(deps.database, now);
  const option = optionsOf(catalogue, group).find(({ id }) => id === optionId);
  if (!option) throw builderErrors.BUILDER_OPTION_UNKNOWN();
  if (option.availability === availability) return;
  const document = {
    ...catalogue,
    ...withAvailability(catalogue, group, optionId, availability),
    version: versions.catalogueVersion + 1,
  };
  await store(deps, versions, {
    publishedBy: userId,
    publishedAt: now,
    catalogue: { document, changes: catalogueChangesInWords(catalogue, document) },
    prices: null,
  });
}
