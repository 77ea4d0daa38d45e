import { ownerKeys } from '@pet/domain/user';
import type { UserActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type {
  GalleryInput,
  GalleryOutput,
  OwnPublication,
  PublishedDesign,
  ReviewQueueInput,
  ReviewQueueOutput,
} from '../contract.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { presentOwn, presentPublished, presentReview } from './present-publication.ts';
import { publicationRepository } from './publication.repository.ts';

const OWN_MAX = 500;

/** The designs of customers that hang in the gallery, the last published first. */
export async function listGallery(
  { database, offers }: BuilderDeps,
  { cursor, limit, ...filter }: z.infer<typeof GalleryInput>,
): Promise<z.infer<typeof GalleryOutput>> {
  const page = { ...filter, after: readCursor(cursor), limit: limit + 1 };
  const rows = await publicationRepository(database).listPublished(page);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: await Promise.all(shown.map((row) => presentPublished(row, offers))),
    nextCursor: last?.publishedAt ? writeCursor({ at: last.publishedAt, id: last.id }) : null,
  };
}

/** Throws BUILDER_PUBLICATION_NOT_FOUND for whatever does not hang there now. */
export async function readPublished(
  { database, offers }: BuilderDeps,
  { publicationId }: { publicationId: string },
): Promise<PublishedDesign> {
  const publication = await publicationRepository(database).findPublished(publicationId);
  if (!publication) throw builderErrors.BUILDER_PUBLICATION_NOT_FOUND();
  return presentPublished(publication, offers);
}

/** Where my designs stand: of each what hangs and what waits, or what was refused since. */
export async function listOwnPublications(
  { database }: BuilderDeps,
  actor: UserActor,
): Promise<{ items: OwnPublication[] }> {
  const rows = await publicationRepository(database).listOwned(ownerKeys(actor), OWN_MAX);
  const isLatest = (row: (typeof rows)[number]) =>
    rows.find(({ designId }) => designId === row.designId)?.id === row.id;
  const told = rows.filter((row) => row.status !== 'REFUSED' || isLatest(row));
  return { items: told.map(presentOwn) };
}

/** What staff have to decide on, the longest waiting first; or what they decided. */
export async function listReviews(
  { database, offers }: BuilderDeps,
  { status, cursor, limit }: z.infer<typeof ReviewQueueInput>,
): Promise<z.infer<typeof ReviewQueueOutput>> {
  const rows = await publicationRepository(database).listByStatus(
    status,
    readCursor(cursor),
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: await Promise.all(shown.map((row) => presentReview(row, offers))),
    nextCursor: last ? writeCursor({ at: last.proposedAt, id: last.id }) : null,
  };
}
