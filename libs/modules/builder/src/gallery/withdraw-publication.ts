import { transact } from '@pet/database';
import type { UserActor } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type { OwnPublication } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { presentOwn } from './present-publication.ts';
import { publicationRepository } from './publication.repository.ts';
import { withdraw } from './take-step.ts';
import { ownerKeys } from '@pet/domain/user';

/**
 * Takes one's own design back from the gallery or from those who wait. What is over stays as it is.
 * Throws BUILDER_PUBLICATION_NOT_FOUND, also for one of somebody else.
 */
export async function withdrawPublication(
  deps: BuilderDeps,
  actor: UserActor,
  { publicationId }: { publicationId: string },
): Promise<OwnPublication> {
  const publications = publicationRepository(deps.database);
  const publication = await publications.find(publicationId);
  const isOwn =
    publication &&
    (await designRepository(deps.database).findOwned(publication.designId, ownerKeys(actor)));
  if (!isOwn) throw builderErrors.BUILDER_PUBLICATION_NOT_FOUND();
  await transact(deps.database, (tx) => withdraw(deps, tx, actor, publication));
  return presentOwn((await publications.find(publicationId)) ?? publication);
}
