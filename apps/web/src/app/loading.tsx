import { Skeleton } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';

export default function Loading() {
  return (
    <Page>
      <div style={{ display: 'grid', gap: '1rem', paddingBlock: '2rem' }}>
        <Skeleton width="60%" height="3rem" label="Loading" />
        <Skeleton height="14rem" />
      </div>
    </Page>
  );
}
