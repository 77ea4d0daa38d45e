import { randomBytes } from 'node:crypto';
import { transact } from '@pet/database';
import { designShared } from '@pet/messaging';
import type { CustomerActor } from '@pet/rpc';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import { designRepository } from '../design.repository.ts';
import { findOwnDesign } from './get-design.ts';

const SHARE_TOKEN_BYTES = 16;

/**
 * Gives a design its link: 128 random bits, the same each time until it is unshared.
 * Throws BUILDER_DESIGN_NOT_FOUND.
 */
export async function shareDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId }: { designId: string },
): Promise<{ shareToken: string }> {
  const design = await findOwnDesign(deps, actor, designId);
  if (design.shareToken) return { shareToken: design.shareToken };
  const shareToken = randomBytes(SHARE_TOKEN_BYTES).toString('base64url');
  const isFirst = await transact(deps.database, async (tx) => {
    if (!(await designRepository(tx).shareOnce(designId, shareToken))) return false;
    await deps.bus.publish(tx, designShared, {
      aggregateId: designId,
      payload: { designId, versionId: design.version.id },
    });
    return true;
  });
  return { shareToken: isFirst ? shareToken : await tokenOfOther(deps, actor, designId) };
}

/** Somebody else of the same owner was quicker: theirs is the link. */
async function tokenOfOther(deps: BuilderDeps, actor: CustomerActor, designId: string) {
  const { shareToken } = await findOwnDesign(deps, actor, designId);
  if (!shareToken) throw builderErrors.BUILDER_DESIGN_STALE();
  return shareToken;
}
