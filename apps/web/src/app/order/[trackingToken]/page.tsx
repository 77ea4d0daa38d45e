import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#web/features/shell/page.tsx';
import { arrivalOf } from '#web/features/tracking/arrival.ts';
import { countryName } from '#web/features/tracking/country-name.ts';
import { choicesOfLines, isVisitorSignedIn } from '#web/features/tracking/load-order.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { OrderView } from '#web/features/tracking/order-view.tsx';
import { RefreshWithoutScript } from '#web/features/tracking/refresh-without-script.tsx';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your order', robots: { index: false } };

/** Where the payment page leads back to, and where the link of every mail leads. */
export default async function OrderPage({
  params,
  searchParams,
}: {
  params: Promise<{ trackingToken: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ trackingToken }, query] = await Promise.all([params, searchParams]);
  const order = await orNothing(visitorApi().order.track.query({ trackingToken }));
  if (!order) notFound();
  const [choicesByVersion, isSignedIn] = await Promise.all([
    choicesOfLines(order.lines),
    isVisitorSignedIn(),
  ]);
  const { arrival, payProblem } = arrivalOf(query);
  return (
    <Page>
      <RefreshWithoutScript
        isConfirming={order.status === 'PENDING' && arrival === 'paid' && !order.paymentDoubt}
      />
      <OrderView
        initialOrder={order}
        choicesByVersion={choicesByVersion}
        arrival={arrival}
        payProblem={payProblem}
        isSignedIn={isSignedIn}
        countryName={countryName(order.shipTo.countryCode)}
      />
    </Page>
  );
}
