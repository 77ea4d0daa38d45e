import { transact } from '@pet/database';
import type { UserActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type { DecidePublicationInput, Review } from '../contract.ts';
import type { Prisma } from '../generated/client.ts';
import { presentReview } from './present-publication.ts';
import { publicationRepository, type PublicationRecord } from './publication.repository.ts';
import { takeStep } from './take-step.ts';

/**
 * Puts a design into the gallery, in the place of an earlier version of it; or refuses it, with the
 * reason that its owner reads. Throws BUILDER_PUBLICATION_NOT_FOUND, and BUILDER_PUBLICATION_DECIDED
 * with the fact `status` when somebody else was quicker.
 */
export async function decidePublication(
  deps: BuilderDeps,
  actor: UserActor,
  input: z.infer<typeof DecidePublicationInput>,
): Promise<Review> {
  const publications = publicationRepository(deps.database);
  const publication = await publications.find(input.publicationId);
  if (!publication) throw builderErrors.BUILDER_PUBLICATION_NOT_FOUND();
  const { decision: step, from } = input;
  const reason = 'reason' in input ? { reason: input.reason } : {};
  const isTaken = await transact(deps.database, async (tx) => {
    if (step === 'approve') await replaceEarlier(deps, tx, actor, publication);
    const isDecided = await takeStep(deps, tx, actor, publication, { step, from, ...reason });
    if (!isDecided) throw await decidedElsewhere(tx, publication);
    return isDecided;
  });
  const decided = isTaken ? await publications.find(publication.id) : null;
  return presentReview(decided ?? publication, deps.offers);
}

/** One design hangs in the gallery once. */
async function replaceEarlier(
  deps: BuilderDeps,
  tx: Prisma.TransactionClient,
  actor: UserActor,
  { id, designId }: PublicationRecord,
): Promise<void> {
  for (const earlier of await publicationRepository(tx).listOfDesign(designId)) {
    if (earlier.id === id || earlier.status !== 'PUBLISHED') continue;
    await takeStep(deps, tx, actor, earlier, { step: 'replace', from: 'PUBLISHED' });
  }
}

async function decidedElsewhere(tx: Prisma.TransactionClient, { id, status }: PublicationRecord) {
  const now = await publicationRepository(tx).find(id);
  return builderErrors.BUILDER_PUBLICATION_DECIDED({ facts: { status: now?.status ?? status } });
}
