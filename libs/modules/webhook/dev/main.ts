/**
 * Starts the webhook module alone, on a throw-away database. Try:
 *   curl -i localhost:4004/webhooks/stripe -H 'content-type: application/json' -d '{}'    (400: not signed)
 *   curl localhost:4004/health
 */
import { runService } from '@pet/host';
import { copyDatabase, startTestPostgres, templateName } from '@pet/testing/postgres';
import { webhookModule } from '../src/index.ts';

const server = await startTestPostgres();
const database = await copyDatabase({ adminUrl: server.adminUrl, template: templateName });

await runService({
  name: 'webhook-alone',
  version: 'dev',
  defaultPort: 4004,
  modules: [webhookModule],
  environment: {
    DATABASE_URL: database.adminUrl,
    WEBHOOK_DATABASE_URL: database.moduleUrl('webhook'),
    STRIPE_WEBHOOK_SECRETS: 'whsec_only_for_development',
  },
});
