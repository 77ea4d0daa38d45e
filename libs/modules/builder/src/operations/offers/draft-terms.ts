import type { Catalogue, PriceBook } from '@pet/domain/builder';
import { builderErrors } from '../../builder.errors.ts';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { OfferDraft } from '../../contract/offers.ts';
import type { Terms } from '../../current-offer.ts';
import { offerRepository } from '../../offer.repository.ts';

/** What a draft would put in the place of what, and when. */
export interface DraftTerms {
  before: Terms;
  /** The very same documents where the draft changes nothing. */
  after: Terms;
  /** Every price book that sells the new catalogue, the draft's own among them. */
  pricing: readonly PriceBook[];
  effectiveFrom: Date;
}

/**
 * The terms before and after a draft. Prices are compared with those that would otherwise be in force
 * at that time, which may be a book that is still to come.
 */
export async function draftTerms(
  { database, clock }: Pick<BuilderDeps, 'database' | 'clock'>,
  draft: OfferDraft,
): Promise<DraftTerms> {
  const now = clock.now();
  const { catalogue, priceBooks, versions } = await standing(database, now);
  const effectiveFrom = draft.effectiveFrom === null ? now : new Date(draft.effectiveFrom);
  const before = { catalogue, priceBook: inForceAt(priceBooks, effectiveFrom) };
  const isSameCatalogue = Object.keys(draft.catalogue).length === 0;
  const after = {
    catalogue: isSameCatalogue
      ? catalogue
      : ({
          ...catalogue,
          ...draft.catalogue,
          version: versions.catalogueVersion + 1,
        } as Catalogue),
    priceBook:
      draft.prices === null
        ? before.priceBook
        : {
            ...draft.prices,
            version: versions.priceBookVersion + 1,
            effectiveFrom: effectiveFrom.toISOString(),
          },
  };
  const isAtOnce = draft.prices !== null && draft.effectiveFrom === null;
  const standingBooks = isAtOnce ? priceBooks.slice(1) : priceBooks;
  return { before, after, pricing: [...standingBooks, after.priceBook], effectiveFrom };
}

/** What is on file: the newest catalogue, the price book in force and those to come. */
export async function standing(database: BuilderDeps['database'], now: Date) {
  const repository = offerRepository(database);
  const versions = await repository.newestVersions();
  const priceBooks = await repository.priceBooksFrom(now);
  if (versions === null || priceBooks.length === 0) throw builderErrors.BUILDER_OFFER_MISSING();
  return {
    versions,
    catalogue: await repository.catalogue(versions.catalogueVersion),
    priceBooks,
  };
}

const inForceAt = (books: readonly PriceBook[], at: Date): PriceBook =>
  books.findLast(({ effectiveFrom }) => new Date(effectiveFrom) <= at) ?? (books[0] as PriceBook);
