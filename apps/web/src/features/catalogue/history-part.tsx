'use client';
import { Badge, Button, EmptyState } from '@pet/ui';
import { useState } from 'react';
import { Moment } from '#web/features/dates/moment.tsx';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import styles from './catalogue-view.module.css';

/** What was published, by whom and when, in words. */
export function HistoryPart({ userId }: { userId: string }) {
  const history = trpc.builder.offers.history.useInfiniteQuery(
    { limit: 20 },
    { getNextPageParam: ({ nextCursor }) => nextCursor, initialCursor: null, staleTime: 0 },
  );
  const [openedMs] = useState(() => Date.now());
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  const by = (publishedBy: string | null) => {
    if (publishedBy === null) return 'came with the shop';
    return publishedBy === userId ? 'by you' : `by colleague ${publishedBy.slice(-6)}`;
  };
  return (
    <section className={styles.section} aria-label="History">
      {history.error && (
        <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isSuccess && items.length === 0 && <EmptyState title="Nothing was published yet" />}
      <ol className={styles.history}>
        {items.map(({ kind, version, publishedAt, publishedBy, effectiveFrom, changes }) => (
          <li key={`${kind} ${version}`} className={styles.version}>
            <p className={styles.versionHead}>
              <strong>
                {kind === 'catalogue' ? 'Catalogue' : 'Price book'} {version}
              </strong>
              {effectiveFrom && Date.parse(effectiveFrom) > openedMs && (
                <Badge tone="info">Planned</Badge>
              )}
              <span className={styles.soft}>
                <Moment at={publishedAt} /> {by(publishedBy)}
              </span>
            </p>
            <ul className={styles.lines}>
              {changes.map((change) => (
                <li key={change}>
                  {change}
                  {effectiveFrom && (
                    <>
                      {' '}
                      from <Moment at={effectiveFrom} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button isBusy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          Older versions
        </Button>
      )}
    </section>
  );
}
