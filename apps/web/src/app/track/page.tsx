import type { Metadata } from 'next';
import { PageHeader } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { TrackForm } from '#web/features/tracking/track-form.tsx';

export const metadata: Metadata = {
  title: 'Track an order',
  description: 'See how far your harness is, with the order number and your e-mail address.',
};

export default function TrackPage() {
  return (
    <Page isNarrow>
      <PageHeader
        title="Track an order"
        lead="The order number stands in the subject of our mail and begins with HH."
      />
      <TrackForm />
    </Page>
  );
}
