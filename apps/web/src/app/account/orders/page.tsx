import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { OrderRow } from '#web/features/account/order-row.tsx';
import styles from '#web/features/account/item-list.module.css';
import { requireUser } from '#web/features/auth/visitor.ts';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your orders', robots: { index: false } };

export default async function OrdersPage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string | string[] }>;
}) {
  await requireUser(paths.accountOrders());
  const { after } = await searchParams;
  const cursor = typeof after === 'string' ? after : null;
  const { items, nextCursor } = await visitorApi().order.list.query({ cursor, limit: 20 });
  return (
    <>
      <PageHeader title="Your orders" />
      {items.length === 0 ? (
        <EmptyState
          title="No orders here"
          action={
            <ButtonLink tone="primary" href={paths.builder()}>
              Design a harness
            </ButtonLink>
          }
        >
          <p>An order placed on another device is found by its number and e-mail address.</p>
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {items.map((order) => (
            <OrderRow key={order.orderId} order={order} />
          ))}
        </ul>
      )}
      <div className={styles.more}>
        {nextCursor && (
          <ButtonLink href={paths.accountOrders({ after: nextCursor })}>Older orders</ButtonLink>
        )}
        <ButtonLink tone="quiet" href={paths.track()}>
          Find another order
        </ButtonLink>
      </div>
    </>
  );
}
