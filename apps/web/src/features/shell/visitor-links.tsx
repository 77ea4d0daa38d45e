'use client';
import Link from 'next/link';
import { paths } from '#web/paths.ts';
import { trpc } from '#web/trpc/client.ts';
import styles from './site-header.module.css';

/** Account, workshop and cart; they fill in after the page is there and are links before that. */
export function VisitorLinks() {
  const me = trpc.user.me.useQuery();
  const cart = trpc.order.cart.get.useQuery();
  const user = me.data?.user ?? null;
  const isStaff = user !== null && user.role !== 'customer';
  return (
    <>
      {isStaff && (
        <Link href={paths.workshop()} className={styles.wideOnly}>
          Workshop
        </Link>
      )}
      <Link href={user ? paths.account() : paths.signIn()}>{user ? 'Account' : 'Sign in'}</Link>
      <Link href={paths.cart()} className={styles.cart}>
        Cart
        <CartCount count={cart.data?.itemCount ?? 0} />
      </Link>
    </>
  );
}

function CartCount({ count }: { count: number }) {
  return (
    <span className={styles.count} data-empty={count === 0}>
      {count}
      <span className="visually-hidden">{count === 1 ? ' harness' : ' harnesses'}</span>
    </span>
  );
}
