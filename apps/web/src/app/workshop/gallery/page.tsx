import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import styles from '#web/features/account/item-list.module.css';
import { currentUser } from '#web/features/auth/visitor.ts';
import { ReviewRow } from '#web/features/gallery-review/review-row.tsx';
import {
  readReviewStatus,
  reviewStatuses,
  reviewWords,
} from '#web/features/gallery-review/review-words.ts';
import { FilterLinks } from '#web/features/tabs/filter-links.tsx';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Gallery', robots: { index: false } };

export default async function GalleryReviewsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const barrier = await staffBarrier('maker', paths.galleryReviews());
  if (barrier) return barrier;
  const query = await searchParams;
  const status = readReviewStatus(query['status']);
  const cursor = typeof query['after'] === 'string' ? query['after'] : null;
  const [{ items, nextCursor }, user] = await Promise.all([
    visitorApi().builder.gallery.reviews.query({ status, cursor, limit: 20 }),
    currentUser(),
  ]);
  const filters = reviewStatuses.map((each) => ({
    label: reviewWords(each).text,
    href: paths.galleryReviews({ status: each }),
    isCurrent: each === status,
  }));
  return (
    <>
      <PageHeader
        title="Gallery"
        lead="What customers offer. Everybody sees title, credit and stitched text once you approve."
      />
      <FilterLinks label="Where it stands" links={filters} />
      {items.length === 0 ? (
        <EmptyState title={status === 'PROPOSED' ? 'Nothing waits for you' : 'Nothing here'}>
          <p>Designs appear here when customers offer them.</p>
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {items.map((review) => (
            <ReviewRow key={review.id} initial={review} ownKey={`user:${user?.id ?? ''}`} />
          ))}
        </ul>
      )}
      <div className={styles.more}>
        {nextCursor && (
          <ButtonLink href={paths.galleryReviews({ status, after: nextCursor })}>More</ButtonLink>
        )}
      </div>
    </>
  );
}
