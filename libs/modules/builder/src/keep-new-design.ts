import { transact } from '@pet/database';
import type { DesignConfig } from '@pet/domain/builder';
import { ownerKey } from '@pet/domain/user';
import { designCreated, designForked } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import { v7 as uuidv7 } from 'uuid';
import { assessDesign } from './assess-design.ts';
import { builderErrors } from './builder.errors.ts';
import type { BuilderDeps } from './builder.deps.ts';
import type { Offer, Terms, TermsStamp } from './current-offer.ts';
import {
  designRepository,
  type CreationRequest,
  type CreditRecord,
  type DesignRecord,
} from './design.repository.ts';
import type { Prisma } from './generated/client.ts';

/** What a new design begins with. */
export interface DesignDraft {
  name: string;
  config: DesignConfig;
  origin: { kind: 'preset' | 'design'; id: string } | null;
  /** Whose design it is a copy of. */
  credit?: CreditRecord | null;
  /** Makes a repeat of the same request known. */
  request?: Pick<CreationRequest, 'idempotencyKey' | 'requestHash'>;
}

const DESIGNS_PER_OWNER_MAX = 500;

/**
 * Stores a draft as a design of the actor and tells the others. Throws BUILDER_DESIGN_LIMIT, and a
 * unique violation when the same request has stored one already.
 */
export async function keepNewDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  offer: Offer,
  draft: DesignDraft,
): Promise<DesignRecord> {
  const design = newDesign(draft, actor, offer, deps.clock.now());
  const request = draft.request ? { ...draft.request, idempotencyOwner: design.ownerKey } : null;
  await transact(deps.database, async (tx) => {
    const designs = designRepository(tx);
    await assertRoom(designs, design.ownerKey);
    await designs.insert(design, request);
    await publishNewDesign(deps, tx, design);
  });
  return design;
}

/** Until the end of the transaction nobody else counts or adds designs of this owner. */
export async function assertRoom(
  designs: ReturnType<typeof designRepository>,
  ownerKey: string,
): Promise<void> {
  await designs.lockOwner(ownerKey);
  if ((await designs.countKept(ownerKey)) >= DESIGNS_PER_OWNER_MAX) {
    throw builderErrors.BUILDER_DESIGN_LIMIT({ facts: { designsMax: DESIGNS_PER_OWNER_MAX } });
  }
}

export const stampOf = ({ catalogue, priceBook }: Terms): TermsStamp => ({
  catalogueVersion: catalogue.version,
  priceBookVersion: priceBook.version,
});

function newDesign(
  { name, config, origin, credit = null }: DesignDraft,
  actor: CustomerActor,
  offer: Offer,
  now: Date,
): DesignRecord {
  const { designHash, isOrderable } = assessDesign(config, offer);
  return {
    id: uuidv7(),
    // The access rule lets only those in who can own something.
    ownerKey: ownerKey(actor) as string,
    name,
    status: isOrderable ? 'ACTIVE' : 'DRAFT',
    shareToken: null,
    originKind: origin?.kind ?? null,
    originId: origin?.id ?? null,
    credit,
    note: null,
    showsMeasures: false,
    showsText: false,
    createdAt: now,
    updatedAt: now,
    version: {
      id: uuidv7(),
      number: 1,
      config,
      designHash,
      savedUnder: stampOf(offer),
      createdAt: now,
    },
  };
}

async function publishNewDesign(
  { bus }: BuilderDeps,
  tx: Prisma.TransactionClient,
  { id: designId, ownerKey, originKind, originId, version }: DesignRecord,
): Promise<void> {
  await bus.publish(tx, designCreated, {
    aggregateId: designId,
    payload: {
      designId,
      versionId: version.id,
      ownerKey,
      designHash: version.designHash,
      styleId: version.config.styleId,
      presetId: originKind === 'preset' ? originId : null,
    },
  });
  if (originKind !== 'design' || originId === null) return;
  await bus.publish(tx, designForked, {
    aggregateId: designId,
    payload: { designId, fromDesignId: originId, versionId: version.id },
  });
}
