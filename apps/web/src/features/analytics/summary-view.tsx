import { Card, Money } from '@pet/ui';
import type { ReactNode } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { BarTable } from './bar-table.tsx';
import { barsOf } from './bars.ts';
import styles from './summary-view.module.css';

export type Summary = ApiOutputs['analytics']['summary'];

export interface SummaryViewProps {
  summary: Summary;
  styleNames: Readonly<Record<string, string>>;
}

/** What the shop did in a while: money, time, the way from design to order, and what is liked. */
export function SummaryView({ summary, styleNames }: SummaryViewProps) {
  const funnel = summary.funnel.map(({ step, label, count }) => ({ key: step, label, count }));
  const favourites = summary.styles.map(({ styleId, count }) => ({
    key: styleId,
    label: styleNames[styleId] ?? styleId,
    count,
  }));
  return (
    <>
      <dl className={styles.figures}>
        {summary.revenue.length === 0 && <Figure label="Revenue" value="None yet" note="" />}
        {summary.revenue.map(({ currency, amountMinor, orderCount }) => (
          <Figure
            key={currency}
            label="Revenue"
            value={<Money amountMinor={amountMinor} currency={currency} />}
            note={orderCount === 1 ? 'from 1 paid order' : `from ${orderCount} paid orders`}
          />
        ))}
        <Figure
          label="From paid to shipped"
          value={summary.leadTimeDays === null ? 'Not yet known' : daysText(summary.leadTimeDays)}
          note={summary.leadTimeDays === null ? 'Nothing was shipped' : 'median'}
        />
      </dl>
      <div className={styles.tables}>
        <Card>
          <BarTable
            caption="From design to delivery"
            rowTitle="Step"
            bars={barsOf(funnel)}
            isFunnel
          />
        </Card>
        <Card>
          {favourites.length === 0 ? (
            <p>No harness was designed in this time.</p>
          ) : (
            <BarTable caption="Styles" rowTitle="Style" bars={barsOf(favourites)} />
          )}
        </Card>
      </div>
    </>
  );
}

const daysText = (days: number): string => {
  const rounded = Math.round(days * 10) / 10;
  return rounded === 1 ? '1 day' : `${rounded} days`;
};

function Figure({ label, value, note }: { label: string; value: ReactNode; note: string }) {
  return (
    <Card className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>{value}</span>
        <span className={styles.note}>{note}</span>
      </dd>
    </Card>
  );
}
