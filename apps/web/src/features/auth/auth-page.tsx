import { Card, PageHeader } from '@pet/ui';
import type { ReactNode } from 'react';
import { Page } from '#web/features/shell/page.tsx';
import styles from './auth-page.module.css';

export interface AuthPageProps {
  title: string;
  lead: string;
  children: ReactNode;
  /** The way to another form, below the card. */
  other: ReactNode;
}

/** A form on one card, with the way to the other form below it. */
export function AuthPage({ title, lead, children, other }: AuthPageProps) {
  return (
    <Page isNarrow>
      <div className={styles.column}>
        <PageHeader title={title} lead={lead} />
        <Card isStitched className={styles.card}>
          {children}
        </Card>
        <div className={styles.other}>{other}</div>
      </div>
    </Page>
  );
}
