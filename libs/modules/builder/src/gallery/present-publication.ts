import { calculatePrice, describeDesign } from '@pet/domain/builder';
import type { OwnPublication, PublishedDesign, Review } from '../contract.ts';
import type { OfferSource } from '../current-offer.ts';
import { termsOf } from '../present-design.ts';
import type { PublicationRecord } from './publication.repository.ts';

/** A design of the gallery with its price of today. */
export async function presentPublished(
  publication: PublicationRecord,
  offers: OfferSource,
): Promise<PublishedDesign> {
  const { proposedAt, publishedAt } = publication;
  return {
    ...(await presentLooks(publication, offers)),
    publishedAt: (publishedAt ?? proposedAt).toISOString(),
  };
}

/** What staff decide on. */
export async function presentReview(
  publication: PublicationRecord,
  offers: OfferSource,
): Promise<Review> {
  const { status, versionNumber, reason, proposedAt, steps } = publication;
  return {
    ...(await presentLooks(publication, offers)),
    status,
    versionNumber,
    reason,
    proposedAt: proposedAt.toISOString(),
    steps: steps.map((step) => ({ ...step, takenAt: step.takenAt.toISOString() })),
  };
}

/** What the owner is told. */
export function presentOwn(publication: PublicationRecord): OwnPublication {
  const { id, designId, versionNumber, title, creditName, status, reason } = publication;
  const { proposedAt, decidedAt } = publication;
  return {
    id,
    designId,
    versionNumber,
    title,
    by: creditName,
    status,
    reason,
    proposedAt: proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

async function presentLooks(publication: PublicationRecord, offers: OfferSource) {
  const { id, title, creditName: by, config, designHash } = publication;
  const { catalogue, priceBook } = await termsOf(publication, offers);
  return {
    id,
    title,
    by,
    config,
    designHash,
    description: describeDesign(config, catalogue),
    receipt: calculatePrice(config, priceBook, catalogue),
  };
}
