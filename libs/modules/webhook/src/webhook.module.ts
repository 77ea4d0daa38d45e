import { defineModule } from '@pet/host';
import { PrismaClient } from './generated/client.ts';
import type { WebhookDeps } from './webhook.deps.ts';
import { webhookEnvironmentSchema } from './webhook.environment.ts';
import { createWebhookRouter, type WebhookRouter } from './webhook.router.ts';
import { webhookRoutes } from './webhook.routes.ts';
import { webhookSubscriptions } from './webhook.subscribers.ts';

/** Messages from payment providers: verified, stored raw, interpreted afterwards. */
export const webhookModule = defineModule<
  'webhook',
  WebhookRouter,
  PrismaClient,
  Record<never, never>,
  typeof webhookEnvironmentSchema
>({
  name: 'webhook',
  needs: [],
  environment: webhookEnvironmentSchema,
  Database: PrismaClient,
  create: ({ database, bus, environment, clock, log }) => {
    const stripeSecrets = environment.STRIPE_WEBHOOK_SECRETS;
    const deps: WebhookDeps = { database, bus, stripeSecrets, clock, log };
    return {
      router: createWebhookRouter(deps),
      subscriptions: webhookSubscriptions(deps),
      routes: async (app) => {
        await app.register(webhookRoutes(deps));
      },
    };
  },
});
