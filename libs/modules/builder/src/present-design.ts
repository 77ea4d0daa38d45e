import { calculatePrice, describeDesign, designHash, shareableConfig } from '@pet/domain/builder';
import { comparePrices } from '@pet/domain/commerce';
import type { z } from 'zod';
import { isOnSale } from './assess-design.ts';
import type { Design, DesignVersion, PriceSince, sharedDesignSchema } from './contract.ts';
import type { OfferSource, Terms } from './current-offer.ts';
import type { DesignRecord, VersionRecord } from './design.repository.ts';

/** A design as its owner sees it, with its price of today. */
export async function presentDesign(design: DesignRecord, offers: OfferSource): Promise<Design> {
  const { id, name, status, shareToken, showsMeasures, showsText, note, credit } = design;
  const { originKind, originId, createdAt, updatedAt } = design;
  return {
    id,
    name,
    status,
    shareToken,
    showsMeasures,
    showsText,
    note,
    credit,
    origin: originKind && originId ? { kind: originKind, id: originId } : null,
    ...(await presentVersion(design.version, offers)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

type PresentedVersion = Pick<Design, 'receipt' | 'description' | 'priceSince'> & {
  version: DesignVersion;
};

/** A version with its price of today, its sentence, and what changed since the day it was saved. */
export async function presentVersion(
  version: VersionRecord,
  offers: OfferSource,
): Promise<PresentedVersion> {
  const terms = await termsOf(version, offers);
  const { id, number, config, designHash, createdAt } = version;
  return {
    version: { id, number, config, designHash, createdAt: createdAt.toISOString() },
    receipt: calculatePrice(config, terms.priceBook, terms.catalogue),
    description: describeDesign(config, terms.catalogue),
    priceSince: await priceSince(version, terms, offers),
  };
}

/** A design as those see it who have its link; see `sharedDesignSchema`. */
export async function presentShared(
  design: DesignRecord,
  offers: OfferSource,
): Promise<z.infer<typeof sharedDesignSchema>> {
  const { name, credit, version } = design;
  const { catalogue } = await termsOf(version, offers);
  const config = shareableConfig(version.config, catalogue, design);
  const isWhole = config === version.config;
  const shown = isWhole ? version : { ...version, config, designHash: designHash(config) };
  const isMadeToMeasure = version.config.size.kind === 'made-to-measure';
  return {
    name,
    // A link is passed on by whom it was given to, not by all who copy from it.
    credit: credit && { ...credit, shareToken: null },
    isMadeToMeasure,
    ...(await presentVersion(shown, offers)),
  };
}

/**
 * The terms to show something stored under: those of today, or those it was saved under when a part
 * of it is sold no more and has no price today.
 */
export async function termsOf(
  { config, savedUnder }: Pick<VersionRecord, 'config' | 'savedUnder'>,
  offers: OfferSource,
): Promise<Terms> {
  const today = await offers.current();
  return isOnSale(config, today.catalogue) ? today : offers.at(savedUnder);
}

async function priceSince(
  { config, savedUnder }: VersionRecord,
  { catalogue, priceBook }: Terms,
  offers: OfferSource,
): Promise<PriceSince | null> {
  const isSameDay =
    savedUnder.catalogueVersion === catalogue.version &&
    savedUnder.priceBookVersion === priceBook.version;
  if (isSameDay) return null;
  const then = await offers.at(savedUnder);
  const change = comparePrices(
    calculatePrice(config, then.priceBook, then.catalogue),
    calculatePrice(config, priceBook, catalogue),
  );
  return change && { ...change, effectiveFrom: priceBook.effectiveFrom };
}
