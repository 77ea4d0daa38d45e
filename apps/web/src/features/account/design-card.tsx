import { Badge, ButtonLink, Card, Money } from '@pet/ui';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { paths } from '#web/paths.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { DesignActions } from './design-actions.tsx';
import styles from './design-card.module.css';

export type DesignItem = ApiOutputs['builder']['designs']['list']['items'][number];

/** One of my designs: its drawing, price and what can be done with it. */
export function DesignCard({ design }: { design: DesignItem }) {
  const isArchived = design.status === 'ARCHIVED';
  return (
    <Card as="li" className={styles.card}>
      <HarnessImage config={design.version.config} alt={design.description} />
      <div className={styles.words}>
        <h2 className={styles.name}>{design.name}</h2>
        <p className={styles.facts}>
          <Money amountMinor={design.receipt.unitMinor} currency={design.receipt.currency} />
          {design.shareToken && <Badge>Shared</Badge>}
          {isArchived && <Badge>Archived</Badge>}
        </p>
        <p className={styles.soft}>Changed on {formatFullDay(design.updatedAt)}</p>
      </div>
      <div className={styles.actions}>
        {!isArchived && (
          <ButtonLink
            size="small"
            href={paths.builder({ design: design.id })}
            aria-label={`Open ${design.name} in the builder`}
          >
            Open
          </ButtonLink>
        )}
        <DesignActions
          designId={design.id}
          name={design.name}
          config={design.version.config}
          isArchived={isArchived}
        />
      </div>
    </Card>
  );
}
