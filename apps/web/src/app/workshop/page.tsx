import type { Metadata } from 'next';
import { BoardView } from '#web/features/workshop/board-view.tsx';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Workshop', robots: { index: false } };

export default async function WorkshopPage() {
  const barrier = await staffBarrier('maker', paths.workshop());
  if (barrier) return barrier;
  const board = await visitorApi().order.workshop.board.query({});
  return <BoardView initialBoard={board} today={new Date().toISOString().slice(0, 10)} />;
}
