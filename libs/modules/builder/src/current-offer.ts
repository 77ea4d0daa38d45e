import type { Catalogue, Preset, PriceBook } from '@pet/domain/builder';
import type { Clock } from '@pet/messaging';
import { builderErrors } from './builder.errors.ts';
import type { OfferRepository, OfferVersions } from './offer.repository.ts';

/** What a design is made of and priced by. Shared by all requests: never change it. */
export interface Terms {
  catalogue: Catalogue;
  priceBook: PriceBook;
}

/** What is on sale at one moment, and for how much. */
export interface Offer extends Terms {
  presets: readonly Preset[];
}

/** The versions of the documents that a design was saved under. */
export interface TermsStamp {
  catalogueVersion: number;
  priceBookVersion: number;
}

export interface OfferSource {
  /** Throws BUILDER_OFFER_MISSING while the tables are empty. */
  current(): Promise<Offer>;
  /** The terms of an earlier day. */
  at(stamp: TermsStamp): Promise<Terms>;
  /** Has the next question answered from the tables; other processes notice within five seconds. */
  forget(): void;
}

const REFRESH_AFTER_MS = 5_000;

/**
 * Keeps the parsed offer in memory and looks for newer versions at most every five seconds, so a new
 * price book is in force that much later than its time at most. Documents never change under their
 * version number and are parsed once.
 */
export function offerSource(repository: OfferRepository, clock: Clock): OfferSource {
  const documents = {
    catalogue: keepByVersion((version) => repository.catalogue(version)),
    priceBook: keepByVersion((version) => repository.priceBook(version)),
    presets: keepByVersion((version) => repository.presets(version)),
  };
  let offer: Promise<Offer> | null = null;
  let freshUntilMs = 0;

  const load = async () => loadOffer(documents, await repository.versionsInForce(clock.now()));

  return {
    current() {
      const nowMs = clock.now().getTime();
      if (offer && nowMs < freshUntilMs) return offer;
      freshUntilMs = nowMs + REFRESH_AFTER_MS;
      offer = load().catch((error: unknown) => {
        freshUntilMs = 0;
        throw error;
      });
      return offer;
    },
    async at({ catalogueVersion, priceBookVersion }) {
      return {
        catalogue: await documents.catalogue(catalogueVersion),
        priceBook: await documents.priceBook(priceBookVersion),
      };
    },
    forget() {
      freshUntilMs = 0;
    },
  };
}

type Documents = Pick<OfferRepository, 'catalogue' | 'priceBook' | 'presets'>;

async function loadOffer(documents: Documents, versions: OfferVersions): Promise<Offer> {
  const { catalogue, priceBook, presets } = versions;
  if (catalogue === null || priceBook === null || presets === null) {
    throw builderErrors.BUILDER_OFFER_MISSING({ detail: JSON.stringify(versions) });
  }
  return {
    catalogue: await documents.catalogue(catalogue),
    priceBook: await documents.priceBook(priceBook),
    presets: await documents.presets(presets),
  };
}

/** Loads each version once; a failed load is tried again. */
function keepByVersion<Document>(load: (version: number) => Promise<Document>) {
  const kept = new Map<number, Promise<Document>>();
  return (version: number): Promise<Document> => {
    const known = kept.get(version);
    if (known) return known;
    const loading = load(version);
    kept.set(version, loading);
    loading.catch(() => kept.delete(version));
    return loading;
  };
}
