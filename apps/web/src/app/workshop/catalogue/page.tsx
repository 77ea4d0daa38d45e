import type { Metadata } from 'next';
import { requireUser } from '#web/features/auth/visitor.ts';
import { readPart } from '#web/features/catalogue/catalogue-parts.ts';
import { CatalogueView } from '#web/features/catalogue/catalogue-view.tsx';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Catalogue', robots: { index: false } };

export default async function CataloguePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const barrier = await staffBarrier('manager', paths.catalogue());
  if (barrier) return barrier;
  const { id } = await requireUser(paths.catalogue());
  return <CatalogueView part={readPart((await searchParams)['part'])} userId={id} />;
}
