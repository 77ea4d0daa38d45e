import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { CutSheetView } from '#web/features/workshop/cut-sheet-view.tsx';
import { SheetTools } from '#web/features/workshop/sheet-tools.tsx';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Cut sheet', robots: { index: false } };

export default async function CutSheetPage({
  params,
}: {
  params: Promise<{ workOrderId: string }>;
}) {
  const { workOrderId } = await params;
  const barrier = await staffBarrier('maker', paths.cutSheet(workOrderId));
  if (barrier) return barrier;
  const sheet = await orNothing(visitorApi().order.workshop.cutSheet.query({ workOrderId }));
  if (!sheet) notFound();
  // The bench goes on while the builder rests: then the text is spelled.
  const catalogue = await currentCatalogue().catch(() => null);
  return (
    <>
      <SheetTools orderId={sheet.card.orderId} />
      <CutSheetView sheet={sheet} catalogue={catalogue} />
    </>
  );
}
