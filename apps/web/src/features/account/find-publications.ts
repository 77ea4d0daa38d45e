import 'server-only';
import { currentUser } from '#web/features/auth/visitor.ts';
import { visitorApi } from '#web/trpc/server.ts';
import type { Publication } from './publication-badge.tsx';

/** Where the visitor's designs stand on their way into the gallery; guests publish nothing. */
export async function findPublications(): Promise<readonly Publication[]> {
  if (!(await currentUser())) return [];
  return (await visitorApi().builder.gallery.mine.query()).items;
}
