import type { z } from 'zod';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { sharedDesignSchema } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { presentShared } from '../present-design.ts';

/**
 * The design behind a share link, in the version that is current now: a link that was sent yesterday
 * shows what its owner saved today, and no measure or stitched text unless the owner wants it. Throws BUILDER_SHARE_NOT_FOUND.
 */
export async function readSharedDesign(
  { database, offers }: BuilderDeps,
  { shareToken }: { shareToken: string },
): Promise<z.infer<typeof sharedDesignSchema>> {
  const design = await designRepository(database).findShared(shareToken);
  if (!design) throw builderErrors.BUILDER_SHARE_NOT_FOUND();
  return presentShared(design, offers);
}
