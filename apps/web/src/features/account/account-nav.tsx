'use client';
import { joinClasses } from '@pet/ui';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { paths } from '#web/paths.ts';
import styles from './account-nav.module.css';

const PLACES = [
  { href: paths.account(), label: 'Overview' },
  { href: paths.accountOrders(), label: 'Orders' },
  { href: paths.accountDesigns(), label: 'Designs' },
  { href: paths.accountPets(), label: 'Pets' },
];

/** The rooms of the account. */
export function AccountNav() {
  const pathname = usePathname();
  const isHere = (href: string) =>
    href === paths.account() ? pathname === href : pathname.startsWith(href);
  return (
    <nav aria-label="Account" className={styles.nav}>
      {PLACES.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(href) ? 'page' : undefined}
          className={joinClasses(styles.place, isHere(href) && styles.here)}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
