import { transact } from '@pet/database';
import { designHash } from '@pet/domain/builder';
import { ownerKeys } from '@pet/domain/user';
import { designUpdated } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { assessDesign } from '../assess-design.ts';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design, UpdateDesignInput } from '../contract.ts';
import type { Offer } from '../current-offer.ts';
import { designRepository, type DesignRecord } from '../design.repository.ts';
import { stampOf } from '../keep-new-design.ts';
import { presentDesign } from '../present-design.ts';
import { findOwnDesign } from './get-design.ts';

type Change = z.infer<typeof UpdateDesignInput>;

/**
 * Saves a changed configuration as the next version, a changed name in place. A configuration that is
 * in store already makes no version, so that a repeated request changes nothing more.
 * Throws BUILDER_DESIGN_STALE with the fact `currentVersion`, BUILDER_DESIGN_ARCHIVED or
 * BUILDER_DESIGN_NOT_FOUND.
 */
export async function updateDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  change: Change,
): Promise<Design> {
  const offer = await deps.offers.current();
  const stored = await findOwnDesign(deps, actor, change.designId);
  assertChangeable(stored, change);
  const changed = applyChange(stored, change, offer, deps.clock.now());
  if (changed !== stored) await storeChange(deps, actor, stored, changed);
  return presentDesign(changed, deps.offers);
}

function assertChangeable(stored: DesignRecord, { baseVersion, config }: Change): void {
  if (stored.status === 'ARCHIVED') throw builderErrors.BUILDER_DESIGN_ARCHIVED();
  const isBased = stored.version.number === baseVersion;
  const isInStore = config !== undefined && designHash(config) === stored.version.designHash;
  if (!isBased && !isInStore) throw staleDesign(stored);
}

const staleDesign = ({ version }: DesignRecord) =>
  builderErrors.BUILDER_DESIGN_STALE({ facts: { currentVersion: version.number } });

/** The design after the change; the very same object when nothing changes. */
function applyChange(
  stored: DesignRecord,
  { name = stored.name, config }: Change,
  offer: Offer,
  now: Date,
): DesignRecord {
  if (config === undefined || designHash(config) === stored.version.designHash) {
    return name === stored.name ? stored : { ...stored, name, updatedAt: now };
  }
  const { designHash: hash, isOrderable } = assessDesign(config, offer);
  return {
    ...stored,
    name,
    status: isOrderable ? 'ACTIVE' : 'DRAFT',
    updatedAt: now,
    version: {
      id: uuidv7(),
      number: stored.version.number + 1,
      config,
      designHash: hash,
      savedUnder: stampOf(offer),
      createdAt: now,
    },
  };
}

async function storeChange(
  { database, bus }: BuilderDeps,
  actor: CustomerActor,
  stored: DesignRecord,
  changed: DesignRecord,
): Promise<void> {
  const { id: designId, name, status, updatedAt, version } = changed;
  await transact(database, async (tx) => {
    const designs = designRepository(tx);
    const state = { name, status, updatedAt, currentVersion: version.number };
    if (!(await designs.advance(designId, stored.version.number, state))) {
      throw staleDesign((await designs.findOwned(designId, ownerKeys(actor))) ?? stored);
    }
    if (version === stored.version) return;
    await designs.insertVersion(designId, version);
    await bus.publish(tx, designUpdated, {
      aggregateId: designId,
      payload: { designId, versionId: version.id, designHash: version.designHash },
    });
  });
}
