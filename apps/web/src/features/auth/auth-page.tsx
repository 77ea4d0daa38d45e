import { Card } from '@pet/ui';
import type { ReactNode } from 'react';
import { Page } from '#web/features/shell/page.tsx';
import styles from './auth-page.module.css';

/** A form on one card, with the way to the other form below it. */
export function AuthPage({
  header,
  children,
  other,
}: {
  header: ReactNode;
  children: ReactNode;
  other: ReactNode;
}) {
  return (
    <Page isNarrow>
      <div className={styles.column}>
        {header}
        <Card isStitched className={styles.card}>
          {children}
        </Card>
        <div className={styles.other}>{other}</div>
      </div>
    </Page>
  );
}
