import type { Actor } from '@pet/domain/user';
import { ownerKeys } from '@pet/domain/user';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import type { ListDesignsInput, ListDesignsOutput } from '../contract.ts';
import { designRepository } from '../design.repository.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { presentDesign } from '../present-design.ts';

/** The actor's designs, as they are asked for; nobody has none. An unreadable cursor starts anew. */
export async function listDesigns(
  { database, offers }: BuilderDeps,
  actor: Actor,
  { cursor, limit, ...wanted }: z.infer<typeof ListDesignsInput>,
): Promise<z.infer<typeof ListDesignsOutput>> {
  const keys = ownerKeys(actor);
  if (keys.length === 0) return { items: [], nextCursor: null };
  const page = { ...wanted, after: readCursor(cursor), limit: limit + 1 };
  const designs = await designRepository(database).listOwned(keys, page);
  const shown = designs.slice(0, limit);
  const last = designs.length > limit ? shown.at(-1) : undefined;
  const at = last && (wanted.sort === 'created' ? last.createdAt : last.updatedAt);
  return {
    items: await Promise.all(shown.map((design) => presentDesign(design, offers))),
    nextCursor: last && at ? writeCursor({ at, id: last.id }) : null,
  };
}
