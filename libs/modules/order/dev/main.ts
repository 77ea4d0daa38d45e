/**
 * Starts the order module alone, on a throw-away database, beside a stand-in for the builder that
 * knows one design, which everybody may order. Payments need the sandbox: `npx nx serve sandbox`. Try:
 *   curl -c jar localhost:4003/trpc/order.cart.addLine -H 'content-type: application/json' -d '{"versionId":"019aa000-0000-7000-8000-0000000000d1"}'
 *   curl -b jar localhost:4003/trpc/order.cart.get
 *   curl -b jar 'localhost:4003/trpc/order.checkout.quote?input=%7B%22destination%22%3A%7B%22countryCode%22%3A%22DE%22%7D%7D'
 */
import { defineModule, runService } from '@pet/host';
import { copyDatabase, startTestPostgres, templateName } from '@pet/testing/postgres';
import { z } from 'zod';
import { orderModule } from '../src/index.ts';
import { standInBuilder } from '../test/stand-in-builder.ts';

const server = await startTestPostgres();
const database = await copyDatabase({ adminUrl: server.adminUrl, template: templateName });
const builder = standInBuilder();
builder.add('nobody', { versionId: '019aa000-0000-7000-8000-0000000000d1', isShared: true });

const builderModule = defineModule({
  name: 'builder',
  needs: [],
  environment: z.object({}),
  Database: orderModule.Database,
  create: () => ({ router: builder.router, subscriptions: [] }),
});

await runService({
  name: 'order-alone',
  version: 'dev',
  defaultPort: 4003,
  modules: [builderModule, orderModule],
  environment: {
    DATABASE_URL: database.adminUrl,
    BUILDER_DATABASE_URL: database.moduleUrl('builder'),
    ORDER_DATABASE_URL: database.moduleUrl('order'),
  },
});
