import { transact } from '@pet/database';
import { offerPublished } from '@pet/messaging';
import type { UserActor } from '@pet/rpc';
import type { z } from 'zod';
import { builderErrors } from '../../builder.errors.ts';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { OfferDraft, StaffOfferOutput } from '../../contract/offers.ts';
import { offerRepository, type NewVersions } from '../../offer.repository.ts';
import { assertBase } from './assert-base.ts';
import { catalogueChanges, judgeDraft, priceChanges } from './check-offer.ts';
import { draftTerms } from './draft-terms.ts';
import { readOffer } from './read-offer.ts';

/**
 * Puts a draft on file: the catalogue in force at once, the prices from their time on. Throws
 * BUILDER_OFFER_STALE when somebody has published since the draft was begun, BUILDER_OFFER_REFUSED with
 * the faults, BUILDER_OFFER_UNCHANGED or BUILDER_OFFER_DATE_PAST.
 */
export async function publishOffer(
  deps: BuilderDeps,
  actor: UserActor,
  { draft }: { draft: OfferDraft },
): Promise<z.infer<typeof StaffOfferOutput>> {
  await assertBase(deps.database, draft.base);
  const now = deps.clock.now();
  const terms = await draftTerms(deps, draft);
  const { refusals } = judgeDraft(draft, terms, await deps.offers.current(), now);
  const [first] = refusals;
  if (first) {
    throw builderErrors.BUILDER_OFFER_REFUSED({ message: first.message, facts: { refusals } });
  }
  const [ofCatalogue, ofPrices] = [catalogueChanges(terms), priceChanges(terms)];
  if (ofCatalogue.length + ofPrices.length === 0) throw builderErrors.BUILDER_OFFER_UNCHANGED();
  await store(deps, draft.base, {
    publishedBy: actor.userId,
    publishedAt: now,
    catalogue:
      ofCatalogue.length > 0 ? { document: terms.after.catalogue, changes: ofCatalogue } : null,
    prices: ofPrices.length > 0 ? { document: terms.after.priceBook, changes: ofPrices } : null,
  });
  return readOffer(deps);
}

/** Writes the new versions if those they follow are still the newest, and tells the others. */
export async function store(
  { database, bus, offers }: BuilderDeps,
  base: OfferDraft['base'],
  versions: NewVersions,
): Promise<void> {
  const { catalogue, prices, publishedBy } = versions;
  await transact(database, async (tx) => {
    const repository = offerRepository(tx);
    await repository.lockOffer();
    await assertBase(tx, base);
    await repository.insertVersions(versions);
    await bus.publish(tx, offerPublished, {
      aggregateId: 'offer',
      payload: {
        catalogueVersion: catalogue?.document.version ?? null,
        priceBookVersion: prices?.document.version ?? null,
        effectiveFrom: prices?.document.effectiveFrom ?? null,
        publishedBy,
      },
    });
  });
  offers.forget();
}
