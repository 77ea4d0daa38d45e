import {
  catalogueChangesInWords,
  checkCatalogue,
  checkPriceBook,
  comparePriceBooks,
  priceBookChangesInWords,
  type CatalogueCheck,
  type CatalogueFault,
} from '@pet/domain/catalogue';
import type { z } from 'zod';
import { builderErrors } from '../../builder.errors.ts';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { OfferCheckOutput, OfferDraft } from '../../contract/offers.ts';
import type { Offer } from '../../current-offer.ts';
import { draftTerms, type DraftTerms } from './draft-terms.ts';
import { assertBase } from './assert-base.ts';

type OfferCheck = z.infer<typeof OfferCheckOutput>;

/** What a draft changes and whether it may be published. Throws BUILDER_OFFER_STALE. */
export async function checkOffer(
  deps: BuilderDeps,
  { draft }: { draft: OfferDraft },
): Promise<OfferCheck> {
  await assertBase(deps.database, draft.base);
  return judgeDraft(
    draft,
    await draftTerms(deps, draft),
    await deps.offers.current(),
    deps.clock.now(),
  );
}

/** Throws BUILDER_OFFER_DATE_PAST. It may take a second or two of work where rules are many. */
export function judgeDraft(
  draft: OfferDraft,
  terms: DraftTerms,
  { presets }: Offer,
  now: Date,
): OfferCheck {
  const { before, after, effectiveFrom } = terms;
  if (draft.effectiveFrom !== null && effectiveFrom <= now) {
    throw builderErrors.BUILDER_OFFER_DATE_PAST();
  }
  const isNewCatalogue = before.catalogue !== after.catalogue;
  const ofCatalogue: CatalogueCheck = isNewCatalogue
    ? checkCatalogue(after.catalogue, before.catalogue, presets)
    : { refusals: [], warnings: [] };
  return {
    changes: changesOf(terms),
    refusals: [...ofCatalogue.refusals, ...priceFaults(terms), ...currencyFaults(terms)],
    warnings: [...ofCatalogue.warnings, ...laterBooks(draft, terms)],
  };
}

export const changesOf = ({ before, after }: DraftTerms): string[] => [
  ...catalogueChanges({ before, after }),
  ...priceChanges({ before, after }),
];

type Pair = Pick<DraftTerms, 'before' | 'after'>;

export const catalogueChanges = ({ before, after }: Pair): string[] =>
  before.catalogue === after.catalogue
    ? []
    : catalogueChangesInWords(before.catalogue, after.catalogue);

export const priceChanges = ({ before, after }: Pair): string[] =>
  before.priceBook === after.priceBook
    ? []
    : priceBookChangesInWords(before.priceBook, after.priceBook, after.catalogue);

/** The new catalogue is sold by every book that is in force or still to come. */
function priceFaults({ after, pricing }: DraftTerms): CatalogueFault[] {
  const messages = new Map<string, CatalogueFault>();
  for (const book of pricing) {
    for (const fault of checkPriceBook(book, after.catalogue)) {
      const isDraft = book === after.priceBook;
      const message = isDraft ? fault.message : `In price book ${book.version}: ${fault.message}`;
      messages.set(message, { ...fault, message });
    }
  }
  return [...messages.values()];
}

/** Carts and receipts that are open reckon in the currency that they began with. */
function currencyFaults({ before, after }: DraftTerms): CatalogueFault[] {
  const [then, now] = [before.priceBook.currency, after.priceBook.currency];
  if (then === now) return [];
  return [
    {
      message: `Prices are in ${then} and stay in it; ${now} is another.`,
      ruleIds: [],
      example: null,
    },
  ];
}

/** Books that were published for a later day take these prices back on that day. */
function laterBooks(draft: OfferDraft, { after, pricing, effectiveFrom }: DraftTerms): string[] {
  if (draft.prices === null) return [];
  return pricing
    .filter((book) => book !== after.priceBook && new Date(book.effectiveFrom) > effectiveFrom)
    .filter((book) => comparePriceBooks(after.priceBook, book, after.catalogue).length > 0)
    .map(
      ({ version, effectiveFrom: from }) =>
        `Price book ${version} is planned for ${from.slice(0, 10)} and will then take the place of these prices. Publish for that day too if they are to stay.`,
    );
}
