import { calculatePrice, describeDesign } from '@pet/domain/builder';
import { isOnSale } from './assess-design.ts';
import type { Design, DesignVersion } from './contract.ts';
import type { OfferSource, Terms } from './current-offer.ts';
import type { DesignRecord, VersionRecord } from './design.repository.ts';

/** A design as its owner sees it, with its price of today. */
export async function presentDesign(design: DesignRecord, offers: OfferSource): Promise<Design> {
  const { id, name, status, shareToken, originKind, originId, createdAt, updatedAt } = design;
  return {
    id,
    name,
    status,
    shareToken,
    origin: originKind && originId ? { kind: originKind, id: originId } : null,
    ...(await presentVersion(design.version, offers)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** A version with its price and its sentence. */
export async function presentVersion(
  version: VersionRecord,
  offers: OfferSource,
): Promise<Pick<Design, 'receipt' | 'description'> & { version: DesignVersion }> {
  const { catalogue, priceBook } = await termsOf(version, offers);
  const { id, number, config, designHash, createdAt } = version;
  return {
    version: { id, number, config, designHash, createdAt: createdAt.toISOString() },
    receipt: calculatePrice(config, priceBook, catalogue),
    description: describeDesign(config, catalogue),
  };
}

/**
 * The terms to show a stored version under: those of today, or those it was saved under when a part
 * of it is sold no more and has no price today.
 */
async function termsOf({ config, savedUnder }: VersionRecord, offers: OfferSource): Promise<Terms> {
  const today = await offers.current();
  return isOnSale(config, today.catalogue) ? today : offers.at(savedUnder);
}
