import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { findOrder } from '#web/features/tracking/find-order.ts';
import { TrackForm } from '#web/features/tracking/track-form.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = {
  title: 'Track an order',
  description: 'See how far your harness is, with the order number and your e-mail address.',
};

/** A plain form that asks this same page, so that it works without scripts. */
export default async function TrackPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const typed = { orderNumber: text(query['orderNumber']), email: text(query['email']) };
  const found = await findOrder(typed);
  if (found.kind === 'found') redirect(paths.order(found.trackingToken));
  return (
    <Page isNarrow>
      <PageHeader
        title="Track an order"
        lead="The order number stands in the subject of our mail and begins with HH."
      />
      <TrackForm typed={typed} problems={found.problems} />
    </Page>
  );
}

const text = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value.slice(0, 254) : '';
