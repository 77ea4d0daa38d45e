import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { environment } from '#web/environment.ts';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { GalleryCard } from '#web/features/gallery/gallery-card.tsx';
import { GalleryFilter, queryOf, readChoice } from '#web/features/gallery/gallery-filter.tsx';
import styles from '#web/features/gallery/gallery.module.css';
import { breadcrumbs } from '#web/features/seo/breadcrumbs.ts';
import { JsonLd } from '#web/features/seo/json-ld.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';
import { publicApi } from '#web/trpc/server.ts';

type Search = Record<string, string | string[] | undefined>;

const PAGE_SIZE = 24;

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<Search>;
}): Promise<Metadata> {
  const query = await searchParams;
  const choice = readChoice(query, await currentCatalogue());
  return {
    title: 'Gallery of dog and cat harnesses',
    description:
      'Starter designs and harnesses that customers designed. Take one as it is, or make it yours.',
    alternates: { canonical: paths.gallery(queryOf(choice)) },
    // Later pages shift as designs come and go; each design has a page of its own.
    ...(query['after'] === undefined ? {} : { robots: { index: false, follow: true } }),
  };
}

/** The starter designs, and next to them what customers published. */
export default async function GalleryPage({ searchParams }: { searchParams: Promise<Search> }) {
  const query = await searchParams;
  const catalogue = await currentCatalogue();
  const choice = readChoice(query, catalogue);
  const cursor = typeof query['after'] === 'string' ? query['after'] : null;
  const { builder } = publicApi();
  const [presets, published] = await Promise.all([
    cursor === null ? builder.presets.list.query() : { items: [] },
    builder.gallery.list.query({ ...choice, cursor, limit: PAGE_SIZE }),
  ]);
  const starters = presets.items.filter(
    ({ config }) =>
      (choice.species === null || config.species === choice.species) &&
      (choice.styleId === null || config.styleId === choice.styleId),
  );
  const trail = [
    { name: 'Harness Hero', path: paths.home() },
    { name: 'Gallery', path: paths.gallery() },
  ];
  return (
    <Page>
      <JsonLd data={breadcrumbs(trail, environment().publicWebUrl)} />
      <PageHeader
        title="Gallery"
        lead="Every one can be ordered as it stands, or taken apart and made your own."
        actions={<ButtonLink href={paths.accountDesigns()}>Offer one of yours</ButtonLink>}
      />
      <GalleryFilter choice={choice} catalogue={catalogue} />
      <div className={styles.gallery}>
        {published.items.length > 0 && (
          <section className={styles.head} aria-labelledby="customers">
            <h2 id="customers">Designed by customers</h2>
            <ul className={styles.grid}>
              {published.items.map(({ id, title, by, ...looks }) => (
                <GalleryCard
                  key={id}
                  {...looks}
                  href={paths.published(id)}
                  name={title}
                  line={`by ${by ?? 'a customer'}`}
                />
              ))}
            </ul>
          </section>
        )}
        {published.nextCursor && (
          <div>
            <ButtonLink href={paths.gallery({ ...queryOf(choice), after: published.nextCursor })}>
              More of them
            </ButtonLink>
          </div>
        )}
        {starters.length > 0 && (
          <section className={styles.head} aria-labelledby="starters">
            <h2 id="starters">Starter designs</h2>
            <ul className={styles.grid}>
              {starters.map(({ id, tagline, ...looks }) => (
                <GalleryCard
                  key={id}
                  {...looks}
                  href={paths.builder({ preset: id })}
                  line={tagline}
                />
              ))}
            </ul>
          </section>
        )}
        {published.items.length + starters.length === 0 && (
          <EmptyState
            title="Nothing like that hangs here yet"
            action={<ButtonLink href={paths.builder()}>Design the first one</ButtonLink>}
          >
            <p>Choose another animal or style, or design one yourself and offer it to us.</p>
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
