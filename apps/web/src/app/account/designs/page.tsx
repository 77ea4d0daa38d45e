import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { DesignCard } from '#web/features/account/design-card.tsx';
import styles from '#web/features/account/item-list.module.css';
import { requireUser } from '#web/features/auth/visitor.ts';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your designs', robots: { index: false } };

interface DesignQuery {
  after?: string | string[];
  archived?: string | string[];
}

export default async function DesignsPage({
  searchParams,
}: {
  searchParams: Promise<DesignQuery>;
}) {
  await requireUser(paths.accountDesigns());
  const { after, archived } = await searchParams;
  const isArchived = archived === 'yes';
  const cursor = typeof after === 'string' ? after : null;
  const { items, nextCursor } = await visitorApi().builder.designs.list.query({
    cursor,
    isArchived,
    limit: 24,
  });
  const keep = isArchived ? ({ archived: 'yes' } as const) : {};
  return (
    <>
      <PageHeader
        title={isArchived ? 'Archived designs' : 'Your designs'}
        actions={
          <ButtonLink tone="primary" href={paths.builder()}>
            New design
          </ButtonLink>
        }
      />
      {items.length === 0 ? (
        <EmptyState title={isArchived ? 'Nothing is archived' : 'No designs yet'}>
          <p>Every design you begin in the builder is kept here by itself.</p>
        </EmptyState>
      ) : (
        <ul className={styles.cards}>
          {items.map((design) => (
            <DesignCard key={design.id} design={design} />
          ))}
        </ul>
      )}
      <div className={styles.more}>
        {nextCursor && (
          <ButtonLink href={paths.accountDesigns({ ...keep, after: nextCursor })}>
            Older designs
          </ButtonLink>
        )}
        <ButtonLink tone="quiet" href={paths.accountDesigns(isArchived ? {} : { archived: 'yes' })}>
          {isArchived ? 'Back to your designs' : 'Archived designs'}
        </ButtonLink>
      </div>
    </>
  );
}
