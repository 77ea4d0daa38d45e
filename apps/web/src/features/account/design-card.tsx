import { Badge, ButtonLink, Card, Money } from '@pet/ui';
import Link from 'next/link';
import { CreditLine } from '#web/features/credit/credit-line.tsx';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { paths } from '#web/paths.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { DesignActions } from './design-actions.tsx';
import { PublicationBadge, type Publication } from './publication-badge.tsx';
import styles from './design-card.module.css';

export type DesignItem = ApiOutputs['builder']['designs']['list']['items'][number];

export interface DesignCardProps {
  design: DesignItem;
  /** Where it stands on its way into the gallery. */
  publications: readonly Publication[];
}

/** One of my designs: its drawing, price and what can be done with it. */
export function DesignCard({ design, publications }: DesignCardProps) {
  const { id, name, status, version, receipt, description, priceSince, credit, note } = design;
  const isArchived = status === 'ARCHIVED';
  return (
    <Card as="li" className={styles.card}>
      <Link href={paths.accountDesign(id)} tabIndex={-1} aria-hidden="true">
        <HarnessImage config={version.config} alt="" />
      </Link>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Link href={paths.accountDesign(id)}>{name}</Link>
        </h2>
        <p className="visually-hidden">{description}</p>
        <p className={styles.facts}>
          {priceSince && (
            <s className={styles.soft}>
              <span className="visually-hidden">was </span>
              <Money {...priceSince.before} />
            </s>
          )}
          <strong>
            {priceSince && <span className="visually-hidden">is now </span>}
            <Money amountMinor={receipt.unitMinor} currency={receipt.currency} />
          </strong>
          {status === 'DRAFT' && <Badge tone="warn">Unfinished</Badge>}
          {design.shareToken && <Badge>Shared</Badge>}
          {publications.map((publication) => (
            <PublicationBadge key={publication.id} publication={publication} />
          ))}
          {isArchived && <Badge>Archived</Badge>}
        </p>
        {note && <p className={styles.note}>{note}</p>}
        <p className={styles.soft}>
          {credit && (
            <>
              <CreditLine credit={credit} />
              <br />
            </>
          )}
          Version {version.number}, changed on {formatFullDay(design.updatedAt)}
        </p>
      </div>
      <div className={styles.actions}>
        {!isArchived && (
          <ButtonLink
            size="small"
            href={paths.builder({ design: id })}
            aria-label={`Open ${name} in the builder`}
          >
            Open
          </ButtonLink>
        )}
        <DesignActions designId={id} name={name} config={version.config} isArchived={isArchived} />
      </div>
    </Card>
  );
}
