import { Skeleton } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import styles from './loading.module.css';

export default function Loading() {
  return (
    <Page>
      <div className={styles.stack}>
        <Skeleton width="60%" height="3rem" label="Loading" />
        <Skeleton height="14rem" />
      </div>
    </Page>
  );
}
