import { randomBytes } from 'node:crypto';
import { transact } from '@pet/database';
import { designShared } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { ShareDesignInput, ShareDesignOutput } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { findOwnDesign } from './get-design.ts';

const SHARE_TOKEN_BYTES = 16;

/**
 * Gives a design its link: 128 random bits, the same each time until it is unshared. What the link
 * shows besides the looks stays as it was where nothing is said about it.
 * Throws BUILDER_DESIGN_NOT_FOUND.
 */
export async function shareDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId, ...said }: z.infer<typeof ShareDesignInput>,
): Promise<z.infer<typeof ShareDesignOutput>> {
  const design = await findOwnDesign(deps, actor, designId);
  const { showsMeasures = design.showsMeasures, showsText = design.showsText } = said;
  const wishes = { showsMeasures, showsText };
  const token = randomBytes(SHARE_TOKEN_BYTES).toString('base64url');
  const isFirst = await transact(deps.database, async (tx) => {
    const designs = designRepository(tx);
    await designs.change(designId, wishes);
    if (design.shareToken || !(await designs.shareOnce(designId, token))) return false;
    await deps.bus.publish(tx, designShared, {
      aggregateId: designId,
      payload: { designId, versionId: design.version.id },
    });
    return true;
  });
  const shareToken = design.shareToken ?? (isFirst ? token : await tokenNow(deps, actor, designId));
  return { shareToken, ...wishes };
}

/** Somebody else of the same owner was quicker: theirs is the link. */
async function tokenNow(deps: BuilderDeps, actor: CustomerActor, designId: string) {
  const { shareToken } = await findOwnDesign(deps, actor, designId);
  if (!shareToken) throw builderErrors.BUILDER_DESIGN_STALE();
  return shareToken;
}
