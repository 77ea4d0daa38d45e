import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import styles from '#web/features/account/item-list.module.css';
import { FilterLinks } from '#web/features/tabs/filter-links.tsx';
import { DeliveryRow } from '#web/features/webhooks/delivery-row.tsx';
import {
  deliveryStatuses,
  deliveryWords,
  readStatus,
} from '#web/features/webhooks/delivery-words.ts';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Webhooks', robots: { index: false } };

export default async function WebhooksPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const barrier = await staffBarrier('manager', paths.webhookDeliveries());
  if (barrier) return barrier;
  const query = await searchParams;
  const status = readStatus(query['status']);
  const cursor = typeof query['after'] === 'string' ? query['after'] : null;
  const { items, nextCursor } = await visitorApi().webhook.deliveries.list.query({
    status,
    cursor,
    limit: 30,
  });
  const filters = [
    { label: 'All', href: paths.webhookDeliveries(), isCurrent: status === null },
    ...deliveryStatuses.map((each) => ({
      label: deliveryWords(each).text,
      href: paths.webhookDeliveries({ status: each }),
      isCurrent: each === status,
    })),
  ];
  return (
    <>
      <PageHeader
        title="Webhooks"
        lead="What payment providers told us. Replaying one is safe: an effect happens once."
      />
      <FilterLinks label="Status" links={filters} />
      {items.length === 0 ? (
        <EmptyState title="No deliveries here">
          <p>They appear as soon as a provider sends one.</p>
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {items.map((delivery) => (
            <DeliveryRow key={delivery.deliveryId} initial={delivery} />
          ))}
        </ul>
      )}
      <div className={styles.more}>
        {nextCursor && (
          <ButtonLink
            href={paths.webhookDeliveries({ ...(status ? { status } : {}), after: nextCursor })}
          >
            Older deliveries
          </ButtonLink>
        )}
      </div>
    </>
  );
}
