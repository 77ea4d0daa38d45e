import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import type { AnnotateDesignInput, Design } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { findOwnDesign, getDesign } from './get-design.ts';

/** Writes name and note of a design; the last word counts. Throws BUILDER_DESIGN_NOT_FOUND. */
export async function annotateDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId, name, note }: z.infer<typeof AnnotateDesignInput>,
): Promise<Design> {
  await findOwnDesign(deps, actor, designId);
  await designRepository(deps.database).change(designId, {
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
  });
  return getDesign(deps, actor, { designId });
}
