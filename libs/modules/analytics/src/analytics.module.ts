import { defineModule } from '@pet/host';
import { z } from 'zod';
import { createAnalyticsRouter, type AnalyticsRouter } from './analytics.router.ts';
import { analyticsSubscriptions } from './analytics.subscribers.ts';
import { PrismaClient } from './generated/client.ts';

/** Figures of the shop, from the events of all modules. */
export const analyticsModule = defineModule<
  'analytics',
  AnalyticsRouter,
  PrismaClient,
  Record<never, never>,
  z.ZodObject
>({
  name: 'analytics',
  needs: [],
  environment: z.object({}),
  Database: PrismaClient,
  create: ({ database, clock }) => ({
    router: createAnalyticsRouter({ database, clock }),
    subscriptions: analyticsSubscriptions,
  }),
});
