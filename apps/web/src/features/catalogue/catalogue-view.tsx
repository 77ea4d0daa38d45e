'use client';
import { PageHeader, Skeleton } from '@pet/ui';
import { FilterLinks } from '#web/features/tabs/filter-links.tsx';
import { paths } from '#web/paths.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { catalogueParts, type CataloguePart } from './catalogue-parts.ts';
import styles from './catalogue-view.module.css';
import { HistoryPart } from './history-part.tsx';
import type { StaffOffer } from './offer-draft.ts';
import { OptionsPart } from './options-part.tsx';
import { PricesPart } from './prices-part.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { RulesPart } from './rules/rules-part.tsx';
import { useOfferDraft } from './use-offer-draft.ts';

/** Options, rules and prices, with a draft that is tried out before it is published. */
export function CatalogueView({ part, userId }: { part: CataloguePart; userId: string }) {
  const offer = trpc.builder.offers.get.useQuery();
  return (
    <>
      <PageHeader
        title="Catalogue"
        lead="What can be chosen, what goes together, and what it costs. Nothing published is ever overwritten: each change is a new version."
      />
      <FilterLinks
        label="Parts of the catalogue"
        links={catalogueParts.map(({ id, label }) => ({
          label,
          href: paths.catalogue(id === 'options' ? {} : { part: id }),
          isCurrent: id === part,
        }))}
      />
      {offer.error && (
        <ErrorNotice
          error={offer.error}
          title="The catalogue could not be read"
          onRetry={() => void offer.refetch()}
        />
      )}
      {offer.isPending && (
        <div aria-busy="true" className={styles.section}>
          <p className="visually-hidden" role="status">
            Loading
          </p>
          <Skeleton height="10rem" />
          <Skeleton height="10rem" />
        </div>
      )}
      {offer.data && <Parts part={part} offer={offer.data} userId={userId} />}
    </>
  );
}

function Parts({
  part,
  offer,
  userId,
}: {
  part: CataloguePart;
  offer: StaffOffer;
  userId: string;
}) {
  const { changes, change, drop } = useOfferDraft();
  return (
    <>
      {part === 'options' && <OptionsPart offer={offer} />}
      {part === 'rules' && <RulesPart offer={offer} changes={changes} onChange={change} />}
      {part === 'prices' && <PricesPart offer={offer} changes={changes} onChange={change} />}
      {part === 'history' && <HistoryPart userId={userId} />}
      {part !== 'history' && <PublishPanel offer={offer} changes={changes} onDrop={drop} />}
    </>
  );
}
