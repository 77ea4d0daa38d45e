import { transact } from '@pet/database';
import { designUnshared } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { findOwnDesign, getDesign } from './get-design.ts';

/** Ends the link of a design; sharing it again makes another one. Throws BUILDER_DESIGN_NOT_FOUND. */
export async function unshareDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<Design> {
  await findOwnDesign(deps, actor, designId);
  await transact(deps.database, async (tx) => {
    if (!(await designRepository(tx).unshare(designId))) return;
    await deps.bus.publish(tx, designUnshared, { aggregateId: designId, payload: { designId } });
  });
  return getDesign(deps, actor, { designId });
}
