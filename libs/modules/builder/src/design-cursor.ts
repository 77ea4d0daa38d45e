import { entityId, isoDateTime } from '@pet/domain/values';
import type { DesignCursor } from './design.repository.ts';

/** The place after a design in the list, as an opaque word for the client. */
export const writeCursor = ({ updatedAt, id }: DesignCursor): string =>
  Buffer.from(`${updatedAt.toISOString()} ${id}`).toString('base64url');

/** Null for the beginning, and for a word that we did not write. */
export function readCursor(cursor: string | null): DesignCursor | null {
  if (cursor === null) return null;
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const updatedAt = isoDateTime.safeParse(at);
  const designId = entityId.safeParse(id);
  if (!updatedAt.success || !designId.success || !isOurs(updatedAt.data)) return null;
  return { updatedAt: new Date(updatedAt.data), id: designId.data };
}

/** PostgreSQL refuses some of the years that ISO 8601 can write. */
const isOurs = (at: string): boolean => at >= '2000' && at < '3000';
