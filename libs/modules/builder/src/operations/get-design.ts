import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design } from '../contract.ts';
import { designRepository, type DesignRecord } from '../design.repository.ts';
import { presentDesign } from '../present-design.ts';

/** Throws BUILDER_DESIGN_NOT_FOUND, also for a design of somebody else. */
export async function getDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<Design> {
  return presentDesign(await findOwnDesign(deps, actor, designId), deps.offers);
}

/** The actor's own design with its current version. Throws BUILDER_DESIGN_NOT_FOUND. */
export async function findOwnDesign(
  { database }: BuilderDeps,
  actor: CustomerActor,
  designId: string,
): Promise<DesignRecord> {
  const design = await designRepository(database).findOwned(designId, ownerKeys(actor));
  if (!design) throw builderErrors.BUILDER_DESIGN_NOT_FOUND();
  return design;
}
