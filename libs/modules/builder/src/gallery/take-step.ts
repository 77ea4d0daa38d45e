import type { PublicationStatus, PublicationStep } from '@pet/domain/builder';
import { ownerKey } from '@pet/domain/user';
import { designPublished, designRefused, designWithdrawn } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Prisma } from '../generated/client.ts';
import { publicationRepository, type PublicationRecord } from './publication.repository.ts';

const EVENTS = {
  approve: designPublished,
  refuse: designRefused,
  withdraw: designWithdrawn,
  replace: designWithdrawn,
};

export interface StepToTake {
  step: PublicationStep;
  from: PublicationStatus;
  reason?: string;
}

/** Takes a step, puts it on record and tells it; false when the publication stands elsewhere by now. */
export async function takeStep(
  { bus, clock }: BuilderDeps,
  tx: Prisma.TransactionClient,
  actor: CustomerActor,
  { id: publicationId, designId, versionId }: PublicationRecord,
  { step, from, reason = undefined }: StepToTake,
): Promise<boolean> {
  const isTaken = await publicationRepository(tx).step(publicationId, from, {
    step,
    // The access rules let only those in who have a key.
    actorKey: ownerKey(actor) as string,
    reason: reason ?? null,
    takenAt: clock.now(),
  });
  if (!isTaken) return false;
  await bus.publish(tx, EVENTS[step], {
    aggregateId: designId,
    payload: { designId, publicationId, versionId },
  });
  return true;
}

/** Takes back whatever of a design waits for the gallery or hangs in it. */
export async function withdrawAll(
  deps: BuilderDeps,
  tx: Prisma.TransactionClient,
  actor: CustomerActor,
  designId: string,
): Promise<void> {
  for (const publication of await publicationRepository(tx).listOfDesign(designId)) {
    await withdraw(deps, tx, actor, publication);
  }
}

/** Takes a publication back wherever it stands; it may be approved in between, then that is taken back. */
export async function withdraw(
  deps: BuilderDeps,
  tx: Prisma.TransactionClient,
  actor: CustomerActor,
  publication: PublicationRecord,
): Promise<void> {
  for (const from of ['PROPOSED', 'PUBLISHED'] as const) {
    if (await takeStep(deps, tx, actor, publication, { step: 'withdraw', from })) return;
  }
}
