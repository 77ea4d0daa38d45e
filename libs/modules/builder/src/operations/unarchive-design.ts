import { transact } from '@pet/database';
import { designUnarchived } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import { assessDesign, isOnSale } from '../assess-design.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { assertRoom } from '../keep-new-design.ts';
import { findOwnDesign, getDesign } from './get-design.ts';

/**
 * Brings an archived design back, as a draft where it cannot be ordered as it stands. Twice is once.
 * Throws BUILDER_DESIGN_NOT_FOUND or BUILDER_DESIGN_LIMIT.
 */
export async function unarchiveDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<Design> {
  const { ownerKey, status, version } = await findOwnDesign(deps, actor, designId);
  if (status !== 'ARCHIVED') return getDesign(deps, actor, { designId });
  const offer = await deps.offers.current();
  const isOrderable =
    isOnSale(version.config, offer.catalogue) && assessDesign(version.config, offer).isOrderable;
  await transact(deps.database, async (tx) => {
    const designs = designRepository(tx);
    await assertRoom(designs, ownerKey);
    const now = deps.clock.now();
    if (!(await designs.unarchive(designId, isOrderable ? 'ACTIVE' : 'DRAFT', now))) return;
    await deps.bus.publish(tx, designUnarchived, { aggregateId: designId, payload: { designId } });
  });
  return getDesign(deps, actor, { designId });
}
