'use client';
import { Button, Notice } from '@pet/ui';
import { useSyncExternalStore } from 'react';
import { isOutdated, onOutdated } from '#web/trpc/outdated-page.ts';
import styles from './outdated-notice.module.css';

const never = () => false;
const reload = () => window.location.reload();

/** Says once that the shop was renewed. Only the visitor reloads, so that nothing goes round by itself. */
export function OutdatedNotice() {
  const isShown = useSyncExternalStore(onOutdated, isOutdated, never);
  if (!isShown) return null;
  return (
    <Notice
      tone="warn"
      className={styles.notice}
      title="The shop was renewed while this page was open"
      action={
        <Button size="small" onClick={reload}>
          Reload
        </Button>
      }
    >
      <p>Please reload it to go on. Your design, your cart and a checkout you began are kept.</p>
    </Notice>
  );
}
