import { transact } from '@pet/database';
import { designHash, shareableConfig } from '@pet/domain/builder';
import { ownerKeys } from '@pet/domain/user';
import { designProposed } from '@pet/messaging';
import type { UserActor } from '@pet/rpc';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { assessDesign } from '../assess-design.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type { OwnPublication, ProposeDesignInput } from '../contract.ts';
import { designRepository, type DesignRecord } from '../design.repository.ts';
import { stampOf } from '../keep-new-design.ts';
import { findOwnDesign } from '../operations/get-design.ts';
import { presentOwn } from './present-publication.ts';
import { publicationRepository, type NewPublication } from './publication.repository.ts';

type Proposal = z.infer<typeof ProposeDesignInput>;

const PROPOSED_PER_OWNER_MAX = 10;

/**
 * Offers the current version of a design to the gallery, as others will see it from then on: without
 * measures, and with the stitched text only if its owner wants that. The same proposal again is the
 * one that waits. Throws BUILDER_DESIGN_NOT_FOUND, BUILDER_DESIGN_ARCHIVED, BUILDER_DESIGN_UNFINISHED,
 * BUILDER_PUBLICATION_WAITING or BUILDER_PUBLICATION_LIMIT.
 */
export async function proposeDesign(
  deps: BuilderDeps,
  actor: UserActor,
  proposal: Proposal,
): Promise<OwnPublication> {
  const design = await findOwnDesign(deps, actor, proposal.designId);
  const publication = await newPublication(deps, design, proposal);
  const waitingId = await transact(deps.database, async (tx) => {
    const designs = designRepository(tx);
    await designs.lockOwner(design.ownerKey);
    const isThere = await designs.findOwned(design.id, ownerKeys(actor));
    if (!isThere) throw builderErrors.BUILDER_DESIGN_NOT_FOUND();
    const publications = publicationRepository(tx);
    const open = await publications.listOfDesign(design.id);
    const waiting = open.find(({ status }) => status === 'PROPOSED');
    if (waiting && isSame(waiting, publication)) return waiting.id;
    if (waiting) throw builderErrors.BUILDER_PUBLICATION_WAITING();
    if ((await publications.countProposed(design.ownerKey)) >= PROPOSED_PER_OWNER_MAX) {
      throw builderErrors.BUILDER_PUBLICATION_LIMIT();
    }
    await publications.insert(publication, `user:${actor.userId}`);
    const { id: publicationId, designId, versionId } = publication;
    await deps.bus.publish(tx, designProposed, {
      aggregateId: designId,
      payload: { designId, publicationId, versionId },
    });
    return publicationId;
  });
  const kept = await publicationRepository(deps.database).find(waitingId);
  if (!kept) throw builderErrors.BUILDER_PUBLICATION_NOT_FOUND();
  return presentOwn(kept);
}

async function newPublication(
  { offers, clock }: BuilderDeps,
  { id: designId, status, version }: DesignRecord,
  { title, creditName, showsText }: Proposal,
): Promise<NewPublication> {
  if (status === 'ARCHIVED') throw builderErrors.BUILDER_DESIGN_ARCHIVED();
  const offer = await offers.current();
  const wishes = { showsMeasures: false, showsText };
  const { isOrderable } = assessDesign(version.config, offer);
  if (!isOrderable) throw builderErrors.BUILDER_DESIGN_UNFINISHED();
  const config = shareableConfig(version.config, offer.catalogue, wishes);
  return {
    id: uuidv7(),
    designId,
    versionId: version.id,
    title,
    creditName,
    config,
    designHash: designHash(config),
    savedUnder: stampOf(offer),
    proposedAt: clock.now(),
  };
}

const isSame = (a: NewPublication, b: NewPublication): boolean =>
  a.designHash === b.designHash && a.title === b.title && a.creditName === b.creditName;
