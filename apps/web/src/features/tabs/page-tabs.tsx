'use client';
import { joinClasses } from '@pet/ui';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './page-tabs.module.css';

export interface PageTab {
  href: string;
  label: string;
}

/** Links between pages that belong together; `tabs[0]` is the page above the others. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  const pathname = usePathname();
  const isHere = ({ href }: PageTab) =>
    href === tabs[0]?.href ? pathname === href : pathname.startsWith(href);
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={isHere(tab) ? 'page' : undefined}
          className={joinClasses(styles.tab, isHere(tab) && styles.here)}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
