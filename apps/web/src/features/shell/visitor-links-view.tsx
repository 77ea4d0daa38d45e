import Link from 'next/link';
import { paths } from '#web/paths.ts';
import styles from './site-header.module.css';

export interface VisitorLinksViewProps {
  isSignedIn: boolean;
  isStaff: boolean;
  itemCount: number;
}

export function VisitorLinksView({ isSignedIn, isStaff, itemCount }: VisitorLinksViewProps) {
  return (
    <>
      {isStaff && (
        <Link href={paths.workshop()} className={styles.wideOnly}>
          Workshop
        </Link>
      )}
      <Link href={isSignedIn ? paths.account() : paths.signIn()}>
        {isSignedIn ? 'Account' : 'Sign in'}
      </Link>
      <Link href={paths.cart()}>
        Cart
        <span className={styles.count} data-empty={itemCount === 0}>
          {itemCount}
          <span className="visually-hidden">{itemCount === 1 ? ' harness' : ' harnesses'}</span>
        </span>
      </Link>
    </>
  );
}
