import { Money } from '@pet/ui';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import styles from './price-since.module.css';

export type PriceSince = NonNullable<ApiOutputs['builder']['designs']['get']['priceSince']>;

/** The old price and the new one, since when, and what of it changed. */
export function PriceSinceDetails({ change }: { change: PriceSince }) {
  const { before, after, lines, effectiveFrom } = change;
  return (
    <div className={styles.change}>
      <p>
        <s>
          <span className="visually-hidden">Was </span>
          <Money {...before} />
        </s>{' '}
        <strong>
          <span className="visually-hidden">is now </span>
          <Money {...after} />
        </strong>{' '}
        <span className={styles.soft}>since {formatFullDay(effectiveFrom)}</span>
      </p>
      <ul className={styles.lines}>
        {lines.map(({ code, label, labelBefore, beforeMinor, afterMinor }) => (
          <li key={code}>
            {labelBefore ? `${labelBefore} → ${label}` : label}:{' '}
            <Amount amountMinor={beforeMinor} currency={before.currency} /> →{' '}
            <Amount amountMinor={afterMinor} currency={after.currency} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Amount({ amountMinor, currency }: { amountMinor: number | null; currency: string }) {
  return amountMinor === null ? 'no charge' : <Money {...{ amountMinor, currency }} />;
}
