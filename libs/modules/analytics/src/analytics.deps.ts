import type { Clock } from '@pet/messaging';
import type { Prisma, PrismaClient } from './generated/client.ts';

export type AnalyticsDatabase = PrismaClient;
export type AnalyticsTransaction = Prisma.TransactionClient;

/** What the operations of this module work with. */
export interface AnalyticsDeps {
  database: AnalyticsDatabase;
  clock: Clock;
}
