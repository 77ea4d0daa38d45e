import { Seam } from '@pet/ui';
import Link from 'next/link';
import { environment } from '#web/environment.ts';
import { paths } from '#web/paths.ts';
import styles from './site-footer.module.css';

/** The foot of every page: help stands in the same place everywhere. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <Seam />
      <div className={styles.inner}>
        <p className={styles.promise}>
          Cut, sewn and checked to your animal’s own measurements. If it does not fit, we alter it.
        </p>
        <nav aria-label="Help" className={styles.links}>
          <Link href={paths.track()}>Track an order</Link>
          <Link href={paths.accountDesigns()}>My designs</Link>
          <Link href={paths.measuring()}>How to measure</Link>
          <a href="mailto:workshop@harness-hero.example">Ask the workshop</a>
          {environment().mailInboxUrl && <Link href={paths.inbox()}>Local inbox</Link>}
        </nav>
      </div>
    </footer>
  );
}
