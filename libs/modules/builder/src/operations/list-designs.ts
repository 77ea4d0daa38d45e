import type { Actor } from '@pet/domain/user';
import { ownerKeys } from '@pet/domain/user';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import type { ListDesignsInput, ListDesignsOutput } from '../contract.ts';
import { readCursor, writeCursor } from '../design-cursor.ts';
import { designRepository } from '../design.repository.ts';
import { presentDesign } from '../present-design.ts';

/** The actor's designs, last changed first; nobody has none. An unreadable cursor starts anew. */
export async function listDesigns(
  { database, offers }: BuilderDeps,
  actor: Actor,
  { isArchived, cursor, limit }: z.infer<typeof ListDesignsInput>,
): Promise<z.infer<typeof ListDesignsOutput>> {
  const keys = ownerKeys(actor);
  if (keys.length === 0) return { items: [], nextCursor: null };
  const page = { isArchived, after: readCursor(cursor), limit: limit + 1 };
  const designs = await designRepository(database).listOwned(keys, page);
  const shown = designs.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await Promise.all(shown.map((design) => presentDesign(design, offers))),
    nextCursor: designs.length > limit && last ? writeCursor(last) : null,
  };
}
