import { PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { SummaryView } from '#web/features/analytics/summary-view.tsx';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { FilterLinks } from '#web/features/tabs/filter-links.tsx';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Figures', robots: { index: false } };

const PERIODS_DAYS = [7, 30, 90, 365];
const DEFAULT_DAYS = 30;

export default async function AnalyticsPage({
  searchParams,
}: {
  searchParams: Promise<{ days?: string | string[] }>;
}) {
  const barrier = await staffBarrier('manager', paths.analytics());
  if (barrier) return barrier;
  const wanted = Number((await searchParams).days);
  const days = PERIODS_DAYS.includes(wanted) ? wanted : DEFAULT_DAYS;
  const [summary, styleNames] = await Promise.all([
    visitorApi().analytics.summary.query({ days }),
    namesOfStyles().catch(() => ({})),
  ]);
  const periods = PERIODS_DAYS.map((period) => ({
    label: `${period} days`,
    href: paths.analytics({ days: period }),
    isCurrent: period === days,
  }));
  return (
    <>
      <PageHeader title="Figures" lead={`What happened in the last ${days} days.`} />
      <FilterLinks label="Period" links={periods} />
      <SummaryView summary={summary} styleNames={styleNames} />
    </>
  );
}

async function namesOfStyles(): Promise<Record<string, string>> {
  const { styles } = await currentCatalogue();
  return Object.fromEntries(styles.map(({ id, name }) => [id, name]));
}
