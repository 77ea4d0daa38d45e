import { builderErrors } from '../../builder.errors.ts';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { OfferDraft } from '../../contract/offers.ts';
import { offerRepository } from '../../offer.repository.ts';
import type { Prisma } from '../../generated/client.ts';

/** Throws BUILDER_OFFER_STALE, with what was published meanwhile, unless the draft was made on the newest versions. */
export async function assertBase(
  connection: BuilderDeps['database'] | Prisma.TransactionClient,
  base: OfferDraft['base'],
): Promise<void> {
  const repository = offerRepository(connection);
  const newest = await repository.newestVersions();
  if (newest === null) throw builderErrors.BUILDER_OFFER_MISSING();
  const { catalogueVersion, priceBookVersion } = newest;
  if (catalogueVersion === base.catalogueVersion && priceBookVersion === base.priceBookVersion) {
    return;
  }
  throw builderErrors.BUILDER_OFFER_STALE({
    facts: { ...newest, changes: await repository.changesSince(base) },
  });
}
