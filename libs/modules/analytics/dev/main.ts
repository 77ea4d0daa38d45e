/**
 * Starts the analytics module alone, on a throw-away database. Try:
 *   curl localhost:4005/health
 *   curl -i localhost:4005/trpc/analytics.summary?input=%7B%7D    (401: for managers)
 */
import { runService } from '@pet/host';
import { copyDatabase, startTestPostgres, templateName } from '@pet/testing/postgres';
import { analyticsModule } from '../src/index.ts';

const server = await startTestPostgres();
const database = await copyDatabase({ adminUrl: server.adminUrl, template: templateName });

await runService({
  name: 'analytics-alone',
  version: 'dev',
  defaultPort: 4005,
  modules: [analyticsModule],
  environment: {
    DATABASE_URL: database.adminUrl,
    ANALYTICS_DATABASE_URL: database.moduleUrl('analytics'),
  },
});
