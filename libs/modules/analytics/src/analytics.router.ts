import { access, procedure, router } from '@pet/rpc';
import type { AnalyticsDeps } from './analytics.deps.ts';
import { SummaryInput, SummaryOutput } from './contract.ts';
import { summarise } from './operations/summarise.ts';

export const createAnalyticsRouter = (deps: AnalyticsDeps) =>
  router({
    summary: procedure(
      access.role('manager'),
      'Sums up the last days: funnel, revenue, styles and lead time.',
    )
      .input(SummaryInput)
      .output(SummaryOutput)
      .query(({ input }) => summarise(deps, input)),
  });

export type AnalyticsRouter = ReturnType<typeof createAnalyticsRouter>;
