import { entityId, isoDateTime } from '@pet/domain/values';
import type { PageCursor } from './design.repository.ts';

/** The place after a thing in a list, as an opaque word for the client. */
export const writeCursor = ({ at, id }: PageCursor): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Null for the beginning, and for a word that we did not write. */
export function readCursor(cursor: string | null): PageCursor | null {
  if (cursor === null) return null;
  const [moment, itemId] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const at = isoDateTime.safeParse(moment);
  const id = entityId.safeParse(itemId);
  if (!at.success || !id.success || !isOurs(at.data)) return null;
  return { at: new Date(at.data), id: id.data };
}

/** PostgreSQL refuses some of the years that ISO 8601 can write. */
const isOurs = (at: string): boolean => at >= '2000' && at < '3000';
