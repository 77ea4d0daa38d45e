/**
 * Starts the builder alone, on a throw-away database. Try:
 *   curl localhost:4002/v1/presets
 *   curl -c jar -b jar localhost:4002/trpc/builder.designs.fork -H 'content-type: application/json' -d '{"presetId":"harbour"}'
 *   curl -b jar localhost:4002/trpc/builder.designs.list?input=%7B%7D
 */
import { openDatabase } from '@pet/database';
import { runService } from '@pet/host';
import { copyDatabase, startTestPostgres, templateName } from '@pet/testing/postgres';
import { pino } from 'pino';
import { seedBuilder } from '../../../../prisma/builder/seed.ts';
import { PrismaClient } from '../src/generated/client.ts';
import { builderModule } from '../src/index.ts';

const server = await startTestPostgres();
const database = await copyDatabase({ adminUrl: server.adminUrl, template: templateName });
const url = database.moduleUrl('builder');
const client = openDatabase({ module: 'builder', url, PrismaClient, log: pino() });
await seedBuilder(client);
await client.$disconnect();

await runService({
  name: 'builder-alone',
  version: 'dev',
  defaultPort: 4002,
  modules: [builderModule],
  environment: { DATABASE_URL: database.adminUrl, BUILDER_DATABASE_URL: url },
});
