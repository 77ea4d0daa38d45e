import { transact } from '@pet/database';
import { designArchived } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { findOwnDesign, getDesign } from './get-design.ts';

/**
 * Puts a design away. Its versions stay orderable where they lie in carts, and its link goes on
 * working until it is unshared. Twice is once. Throws BUILDER_DESIGN_NOT_FOUND.
 */
export async function archiveDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<Design> {
  await findOwnDesign(deps, actor, designId);
  await transact(deps.database, async (tx) => {
    if (!(await designRepository(tx).archive(designId, deps.clock.now()))) return;
    await deps.bus.publish(tx, designArchived, { aggregateId: designId, payload: { designId } });
  });
  return getDesign(deps, actor, { designId });
}
