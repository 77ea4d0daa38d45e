import { transact } from '@pet/database';
import { designRemoved } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import { designRepository } from '../design.repository.ts';
import { withdrawAll } from '../gallery/take-step.ts';
import { findOwnDesign } from './get-design.ts';

/**
 * Throws a design away for good: it is in no list any more, its link ends, and it leaves the gallery.
 * Its versions stay for the carts and orders that stand on them. Throws BUILDER_DESIGN_NOT_FOUND.
 */
export async function removeDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<{ designId: string }> {
  const { ownerKey } = await findOwnDesign(deps, actor, designId);
  await transact(deps.database, async (tx) => {
    const designs = designRepository(tx);
    // Nobody offers it to the gallery meanwhile.
    await designs.lockOwner(ownerKey);
    if (!(await designs.remove(designId, deps.clock.now()))) return;
    await withdrawAll(deps, tx, actor, designId);
    await deps.bus.publish(tx, designRemoved, { aggregateId: designId, payload: { designId } });
  });
  return { designId };
}
