import type { CustomerActor } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { presentDesign } from '../present-design.ts';
import { findOwnDesign } from './get-design.ts';

/** Ends the link of a design; sharing it again makes another one. Throws BUILDER_DESIGN_NOT_FOUND. */
export async function unshareDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<Design> {
  const design = await findOwnDesign(deps, actor, designId);
  await designRepository(deps.database).unshare(designId);
  return presentDesign({ ...design, shareToken: null }, deps.offers);
}
