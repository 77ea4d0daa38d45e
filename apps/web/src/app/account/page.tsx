import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { OrderRow } from '#web/features/account/order-row.tsx';
import styles from '#web/features/account/item-list.module.css';
import { SignOutButton } from '#web/features/auth/sign-out-button.tsx';
import { requireUser } from '#web/features/auth/visitor.ts';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

const LATEST_COUNT = 3;

export default async function AccountPage() {
  const user = await requireUser(paths.account());
  const orders = await visitorApi().order.list.query({ limit: LATEST_COUNT });
  return (
    <>
      <PageHeader
        title={`Hello, ${user.name}`}
        lead={user.email}
        actions={
          <>
            {user.role !== 'customer' && (
              <ButtonLink href={paths.workshop()}>Go to the workshop</ButtonLink>
            )}
            <SignOutButton />
          </>
        }
      />
      {orders.items.length === 0 ? (
        <EmptyState
          title="No orders yet"
          action={
            <ButtonLink tone="primary" href={paths.builder()}>
              Design a harness
            </ButtonLink>
          }
        >
          <p>What you order, also as a guest in this browser, can be followed from here.</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="latest">
          <h2 id="latest">Latest orders</h2>
          <ul className={styles.rows}>
            {orders.items.map((order) => (
              <OrderRow key={order.orderId} order={order} />
            ))}
          </ul>
        </section>
      )}
      <div className={styles.more}>
        <ButtonLink href={paths.accountOrders()}>All orders</ButtonLink>
        <ButtonLink href={paths.accountDesigns()}>My designs</ButtonLink>
        <ButtonLink href={paths.accountPets()}>My pets</ButtonLink>
      </div>
    </>
  );
}
