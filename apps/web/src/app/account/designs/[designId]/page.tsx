import { Badge, ButtonLink, Money, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CompareVersions } from '#web/features/account/design/compare-versions.tsx';
import { GallerySection } from '#web/features/account/design/gallery-section.tsx';
import { PutAwaySection } from '#web/features/account/design/put-away-section.tsx';
import { ShareSection } from '#web/features/account/design/share-section.tsx';
import { VersionRow } from '#web/features/account/design/version-row.tsx';
import { WordsForm } from '#web/features/account/design/words-form.tsx';
import styles from '#web/features/account/design/design-view.module.css';
import { findPublications } from '#web/features/account/find-publications.ts';
import lists from '#web/features/account/item-list.module.css';
import { currentUser } from '#web/features/auth/visitor.ts';
import { CreditLine } from '#web/features/credit/credit-line.tsx';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { InUnits } from '#web/features/measures/in-units.tsx';
import { PriceSinceNotice } from '#web/features/price-since/price-since-notice.tsx';
import { paths } from '#web/paths.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Your design', robots: { index: false } };

const VERSIONS_SHOWN = 20;

export default async function DesignPage({
  params,
  searchParams,
}: {
  params: Promise<{ designId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ designId }, query] = await Promise.all([params, searchParams]);
  const { designs } = visitorApi().builder;
  const design = await orNothing(designs.get.query({ designId }));
  if (!design) notFound();
  const cursor = typeof query['after'] === 'string' ? query['after'] : null;
  const [versions, publications, catalogue, user] = await Promise.all([
    designs.versions.list.query({ designId, cursor, limit: VERSIONS_SHOWN }),
    findPublications(),
    currentCatalogue(),
    currentUser(),
  ]);
  const { name, note, version, description, receipt, priceSince, credit } = design;
  const isArchived = design.status === 'ARCHIVED';
  const numberOf = (field: string, otherwise: number) => Number(query[field] ?? otherwise);
  return (
    <>
      <PageHeader
        back={<Link href={paths.accountDesigns()}>Your designs</Link>}
        title={name}
        actions={
          !isArchived && (
            <ButtonLink tone="primary" href={paths.builder({ design: designId })}>
              Open in the builder
            </ButtonLink>
          )
        }
      />
      <div className={styles.view}>
        <div className={styles.looks}>
          <HarnessImage config={version.config} alt={description} size="full" />
          <p>
            <strong>
              <Money amountMinor={receipt.unitMinor} currency={receipt.currency} />
            </strong>{' '}
            {isArchived && <Badge>Archived</Badge>}
          </p>
          <p className={styles.soft}>
            <InUnits>{description}</InUnits>
          </p>
          {credit && (
            <p className={styles.soft}>
              <CreditLine credit={credit} />
            </p>
          )}
          {priceSince && <PriceSinceNotice change={priceSince} />}
          <WordsForm designId={designId} name={name} note={note} />
        </div>
        <div className={styles.sections}>
          <section className={styles.section} aria-labelledby="link">
            <h2 id="link">Link</h2>
            <ShareSection design={design} />
          </section>
          <section className={styles.section} aria-labelledby="gallery">
            <h2 id="gallery">Gallery</h2>
            <GallerySection
              design={design}
              publications={publications.filter((each) => each.designId === designId)}
              isSignedIn={user !== null}
            />
          </section>
          <section className={styles.section} aria-labelledby="versions">
            <h2 id="versions">Versions</h2>
            {versions.items.length > 1 && (
              <CompareVersions
                designId={designId}
                entries={versions.items}
                catalogue={catalogue}
                from={numberOf('from', versions.items[1]?.version.number ?? 1)}
                to={numberOf('to', version.number)}
              />
            )}
            <ul className={lists.rows}>
              {versions.items.map((entry) => (
                <VersionRow
                  key={entry.version.id}
                  designId={designId}
                  entry={entry}
                  currentNumber={version.number}
                  isArchived={isArchived}
                />
              ))}
            </ul>
            {versions.nextCursor && (
              <ButtonLink
                size="small"
                href={paths.accountDesign(designId, { after: versions.nextCursor })}
              >
                Older versions
              </ButtonLink>
            )}
          </section>
          <section className={styles.section} aria-labelledby="more">
            <h2 id="more">More</h2>
            <PutAwaySection
              designId={designId}
              name={name}
              config={version.config}
              isArchived={isArchived}
            />
          </section>
        </div>
      </div>
    </>
  );
}
