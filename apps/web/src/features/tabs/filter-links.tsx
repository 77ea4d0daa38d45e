import Link from 'next/link';
import styles from './filter-links.module.css';

export interface FilterLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** Chooses what a list shows; links, so that the choice stands in the address. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav aria-label={label} className={styles.filters}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          className={styles.filter}
          aria-current={link.isCurrent ? 'true' : undefined}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
