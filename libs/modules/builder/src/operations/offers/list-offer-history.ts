import type { z } from 'zod';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { OfferHistoryInput, OfferHistoryOutput } from '../../contract/offers.ts';
import { offerRepository } from '../../offer.repository.ts';

/** Everything that was published, the newest first. */
export async function listOfferHistory(
  { database }: BuilderDeps,
  { cursor, limit }: z.output<typeof OfferHistoryInput>,
): Promise<z.infer<typeof OfferHistoryOutput>> {
  const after = cursor === null ? 0 : Number(cursor);
  const skipped = Number.isSafeInteger(after) && after > 0 ? after : 0;
  const rows = await offerRepository(database).history(skipped, limit + 1);
  const items = rows.slice(0, limit).map(({ publishedAt, effectiveFrom, ...row }) => ({
    ...row,
    effectiveFrom: effectiveFrom?.toISOString() ?? null,
    publishedAt: publishedAt.toISOString(),
  }));
  return { items, nextCursor: rows.length > limit ? String(skipped + limit) : null };
}
