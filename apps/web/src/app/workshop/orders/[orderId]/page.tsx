import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { choicesOfLines } from '#web/features/tracking/load-order.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { StaffOrderView } from '#web/features/workshop/staff-order-view.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Order', robots: { index: false } };

export default async function WorkshopOrderPage({
  params,
}: {
  params: Promise<{ orderId: string }>;
}) {
  const { orderId } = await params;
  const barrier = await staffBarrier('maker', paths.workshopOrder(orderId));
  if (barrier) return barrier;
  const order = await orNothing(visitorApi().order.workshop.order.query({ orderId }));
  if (!order) notFound();
  return (
    <StaffOrderView
      order={order}
      choicesByVersion={await choicesOfLines(order.lines)}
      today={new Date().toISOString().slice(0, 10)}
    />
  );
}
