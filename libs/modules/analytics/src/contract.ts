import { z } from 'zod';

export type { AnalyticsRouter } from './analytics.router.ts';

export const SummaryInput = z.strictObject({ days: z.int().min(1).max(366).default(30) });
export const SummaryOutput = z.object({
  /** How many customers got how far, in the order of the journey. */
  funnel: z.array(z.object({ step: z.string(), label: z.string(), count: z.int() })),
  revenue: z.array(z.object({ currency: z.string(), amountMinor: z.int(), orderCount: z.int() })),
  styles: z.array(z.object({ styleId: z.string(), count: z.int() })),
  /** Median days from paid to shipped; null while nothing was shipped. */
  leadTimeDays: z.number().nullable(),
});
