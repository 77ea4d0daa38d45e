import type { z } from 'zod';
import type { AnalyticsDeps } from '../analytics.deps.ts';
import type { SummaryInput, SummaryOutput } from '../contract.ts';
import {
  countStyles,
  countSubjects,
  medianLeadTimeDays,
  sumRevenue,
  type FactName,
} from '../fact.repository.ts';

const DAY_MS = 86_400_000;

const funnelSteps: { step: FactName; label: string }[] = [
  { step: 'design.created', label: 'Designs begun' },
  { step: 'cart.line_added', label: 'Carts filled' },
  { step: 'order.placed', label: 'Orders placed' },
  { step: 'order.paid', label: 'Orders paid' },
];

/** The last days in figures, from the facts alone. */
export async function summarise(
  { database, clock }: AnalyticsDeps,
  { days }: z.output<typeof SummaryInput>,
): Promise<z.output<typeof SummaryOutput>> {
  const since = new Date(clock.now().getTime() - days * DAY_MS);
  const [counts, revenue, styles, leadTimeDays] = await Promise.all([
    countSubjects(database, since),
    sumRevenue(database, since),
    countStyles(database, since),
    medianLeadTimeDays(database, since),
  ]);
  const countOf = (step: FactName) => counts.find(({ name }) => name === step)?.count ?? 0;
  return {
    funnel: funnelSteps.map(({ step, label }) => ({ step, label, count: countOf(step) })),
    revenue,
    styles,
    leadTimeDays: leadTimeDays === null ? null : Math.round(leadTimeDays * 10) / 10,
  };
}
