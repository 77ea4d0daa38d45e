import type { Clock, EventBus } from '@pet/messaging';
import type { Logger } from 'pino';
import type { Prisma, PrismaClient } from './generated/client.ts';

export type WebhookDatabase = PrismaClient;
export type WebhookTransaction = Prisma.TransactionClient;

/** What the operations of this module work with. */
export interface WebhookDeps {
  database: WebhookDatabase;
  bus: Pick<EventBus, 'publish'>;
  /** Secrets of our endpoint at Stripe; several while one is being replaced. */
  stripeSecrets: readonly string[];
  clock: Clock;
  log: Logger;
}
