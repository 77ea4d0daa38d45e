import { ButtonLink, EmptyState, Notice, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { DesignCard } from '#web/features/account/design-card.tsx';
import { DesignFilter, readSort } from '#web/features/account/design-filter.tsx';
import { findPublications } from '#web/features/account/find-publications.ts';
import styles from '#web/features/account/item-list.module.css';
import { currentUser } from '#web/features/auth/visitor.ts';
import { paths, type DesignsQuery } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your designs', robots: { index: false } };

type Search = Record<string, string | string[] | undefined>;

const PAGE_SIZE = 24;
const SEARCH_LENGTH_MAX = 60;

/** Of guests too: what they design is kept for this browser. */
export default async function DesignsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const isArchived = query['archived'] === 'yes';
  const search = (text('search') ?? '').trim().slice(0, SEARCH_LENGTH_MAX);
  const sort = readSort(text('sort'));
  const wanted = { isArchived, search: search || null, sort };
  const [{ items, nextCursor }, publications, user] = await Promise.all([
    visitorApi().builder.designs.list.query({
      ...wanted,
      cursor: text('after') ?? null,
      limit: PAGE_SIZE,
    }),
    findPublications(),
    currentUser(),
  ]);
  const isWhole = search === '' && text('after') === undefined;
  const keep: DesignsQuery = {
    ...(isArchived ? { archived: 'yes' } : {}),
    ...(search ? { search } : {}),
    ...(sort === 'changed' ? {} : { sort }),
  };
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
      {!user && items.length > 0 && <GuestNotice />}
      {(items.length > 1 || !isWhole) && <DesignFilter {...{ search, sort, isArchived }} />}
      {items.length === 0 ? (
        <NoDesigns search={search} isArchived={isArchived} />
      ) : (
        <ul className={styles.cards}>
          {items.map((design) => (
            <DesignCard
              key={design.id}
              design={design}
              publications={publications.filter(({ designId }) => designId === design.id)}
            />
          ))}
        </ul>
      )}
      <div className={styles.more}>
        {nextCursor && (
          <ButtonLink href={paths.accountDesigns({ ...keep, after: nextCursor })}>
            More designs
          </ButtonLink>
        )}
        <ButtonLink tone="quiet" href={paths.accountDesigns(isArchived ? {} : { archived: 'yes' })}>
          {isArchived ? 'Back to your designs' : 'Archived designs'}
        </ButtonLink>
      </div>
    </>
  );
}

function GuestNotice() {
  const next = paths.accountDesigns();
  return (
    <Notice
      isStatic
      className={styles.notice}
      title="Kept for this browser"
      action={
        <ButtonLink size="small" href={paths.signUp({ next })}>
          Open an account
        </ButtonLink>
      }
    >
      <p>With an account you reach them from everywhere. They move there when you sign in.</p>
    </Notice>
  );
}

function NoDesigns({ search, isArchived }: { search: string; isArchived: boolean }) {
  if (search) {
    return (
      <EmptyState
        title={`Nothing found for “${search}”`}
        action={
          <ButtonLink href={paths.accountDesigns(isArchived ? { archived: 'yes' } : {})}>
            Show all
          </ButtonLink>
        }
      >
        <p>We looked at names, notes and stitched texts.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={isArchived ? 'Nothing is archived' : 'No designs yet'}
      action={
        !isArchived && <ButtonLink href={paths.gallery()}>Start from one of the gallery</ButtonLink>
      }
    >
      <p>Every design you begin in the builder is kept here by itself.</p>
    </EmptyState>
  );
}
