import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type { Design, RestoreVersionInput } from '../contract.ts';
import { findOwnDesign } from '../operations/get-design.ts';
import { updateDesign } from '../operations/update-design.ts';
import { versionRepository } from './version.repository.ts';

/**
 * Makes an older version current again, as a new version on the terms of today; nothing is lost.
 * Throws what `updateDesign` throws, BUILDER_VERSION_NOT_FOUND, and BUILDER_OPTION_UNKNOWN for one
 * with a part that is sold no more.
 */
export async function restoreVersion(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId, number, baseVersion }: z.infer<typeof RestoreVersionInput>,
): Promise<Design> {
  await findOwnDesign(deps, actor, designId);
  const version = await versionRepository(deps.database).find(designId, number);
  if (!version) throw builderErrors.BUILDER_VERSION_NOT_FOUND();
  return updateDesign(deps, actor, { designId, baseVersion, config: version.config });
}
