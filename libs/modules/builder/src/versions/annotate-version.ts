import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type { AnnotateVersionInput, VersionEntry } from '../contract.ts';
import { findOwnDesign } from '../operations/get-design.ts';
import { presentEntry } from './list-versions.ts';
import { versionRepository } from './version.repository.ts';

/**
 * Writes a name and a note on a version, which itself stays as it is. The last word counts.
 * Throws BUILDER_DESIGN_NOT_FOUND or BUILDER_VERSION_NOT_FOUND.
 */
export async function annotateVersion(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId, number, ...said }: z.infer<typeof AnnotateVersionInput>,
): Promise<VersionEntry> {
  const { version: current } = await findOwnDesign(deps, actor, designId);
  const versions = versionRepository(deps.database);
  const [row, before = null] = await versions.list(designId, number + 1, 2);
  if (row?.number !== number) throw builderErrors.BUILDER_VERSION_NOT_FOUND();
  const { name = row.name, note = row.note } = said;
  const words = { name, note };
  await versions.label(row.id, words, deps.clock.now());
  return presentEntry(deps, { ...row, ...words }, before, current.number);
}
