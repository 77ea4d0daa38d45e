import { joinClasses } from '@pet/ui';
import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The column in which a page stands; `isNarrow` for forms and reading. */
export function Page({ isNarrow = false, children }: { isNarrow?: boolean; children: ReactNode }) {
  return <div className={joinClasses(styles.page, isNarrow && styles.narrow)}>{children}</div>;
}

/** Skip link, header, the page itself and footer. */
export function SiteFrame({
  header,
  footer,
  children,
}: {
  header: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        Skip to content
      </a>
      {header}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
