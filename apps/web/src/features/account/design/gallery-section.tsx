'use client';
import { Button, ButtonLink } from '@pet/ui';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { paths } from '#web/paths.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { DesignItem } from '../design-card.tsx';
import { PublicationBadge, type Publication } from '../publication-badge.tsx';
import styles from './design-view.module.css';

const ProposeDialog = lazy(() =>
  import('./propose-dialog.tsx').then((module) => ({ default: module.ProposeDialog })),
);

export interface GallerySectionProps {
  design: DesignItem;
  publications: readonly Publication[];
  isSignedIn: boolean;
}

/** A design's way into the gallery: where it stands, offering it and taking it back. */
export function GallerySection({ design, publications, isSignedIn }: GallerySectionProps) {
  const [isOffering, setOffering] = useState(false);
  const isWaiting = publications.some(({ status }) => status === 'PROPOSED');
  if (!isSignedIn) {
    const next = paths.accountDesign(design.id);
    return (
      <>
        <p className={styles.soft}>With an account you can offer it to the gallery.</p>
        <ButtonLink size="small" href={paths.signUp({ next })}>
          Open an account
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      {publications.length === 0 && (
        <p className={styles.soft}>
          Show it to everybody, under a name of your choice or none. We look at each design first.
        </p>
      )}
      {publications.map((publication) => (
        <Standing key={publication.id} publication={publication} />
      ))}
      {!isWaiting && design.status === 'ACTIVE' && (
        <Button size="small" onClick={() => setOffering(true)}>
          {publications.length === 0 ? 'Offer it to the gallery' : 'Offer this version'}
        </Button>
      )}
      {isOffering && (
        <Suspense>
          <ProposeDialog design={design} onClose={() => setOffering(false)} />
        </Suspense>
      )}
    </>
  );
}

function Standing({ publication }: { publication: Publication }) {
  const router = useRouter();
  const { id: publicationId, title, by, status, reason, versionNumber, proposedAt } = publication;
  const withdraw = trpc.builder.gallery.withdraw.useMutation({
    onSuccess: () => router.refresh(),
  });
  return (
    <div className={styles.form}>
      <p>
        <PublicationBadge publication={publication} /> “{title}”, by {by ?? 'a customer'} – version{' '}
        {versionNumber}, offered on {formatFullDay(proposedAt)}
      </p>
      {reason && <p>Our reason: {reason}</p>}
      {withdraw.error && <ErrorNotice error={withdraw.error} />}
      {status !== 'REFUSED' && (
        <div className={styles.row}>
          {status === 'PUBLISHED' && (
            <ButtonLink size="small" href={paths.published(publicationId)}>
              See it there
            </ButtonLink>
          )}
          <Button
            size="small"
            tone="quiet"
            isBusy={withdraw.isPending}
            aria-label={`Take “${title}” back`}
            onClick={() => withdraw.mutate({ publicationId })}
          >
            Take it back
          </Button>
        </div>
      )}
    </div>
  );
}
