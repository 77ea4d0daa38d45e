import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireUser } from '#web/features/auth/visitor.ts';
import { countryName } from '#web/features/tracking/country-name.ts';
import { choicesOfLines } from '#web/features/tracking/load-order.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { OrderView } from '#web/features/tracking/order-view.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your order', robots: { index: false } };

export default async function AccountOrderPage({
  params,
}: {
  params: Promise<{ orderId: string }>;
}) {
  const { orderId } = await params;
  await requireUser(paths.accountOrder(orderId));
  const order = await orNothing(visitorApi().order.get.query({ orderId }));
  if (!order) notFound();
  return (
    <OrderView
      initialOrder={order}
      choicesByVersion={await choicesOfLines(order.lines)}
      arrival={null}
      payProblem={null}
      isSignedIn
      countryName={countryName(order.shipTo.countryCode)}
    />
  );
}
