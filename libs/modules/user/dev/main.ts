/**
 * Starts the user module with the builder, whose size chart it asks for, on a throw-away database. Try:
 *   curl -c jar localhost:4001/auth/sign-in/email -H 'content-type: application/json' -d '{"email":"anna@example.com","password":"harness-hero-demo"}'
 *   curl -b jar localhost:4001/v1/me
 *   curl -b jar localhost:4001/trpc/user.pets.list
 */
import { builderModule } from '@pet/builder';
import { openDatabase } from '@pet/database';
import { runService } from '@pet/host';
import { copyDatabase, startTestPostgres, templateName } from '@pet/testing/postgres';
import { pino } from 'pino';
import { seedDemoPets, seedUsers } from '../../../../prisma/user/seed.ts';
import { PrismaClient } from '../src/generated/client.ts';
import { userModule } from '../src/index.ts';

const server = await startTestPostgres();
const database = await copyDatabase({ adminUrl: server.adminUrl, template: templateName });
const url = database.moduleUrl('user');
const client = openDatabase({ module: 'user', url, PrismaClient, log: pino() });
await seedUsers(client);
await seedDemoPets(client);
await client.$disconnect();

await runService({
  name: 'user-alone',
  version: 'dev',
  defaultPort: 4001,
  modules: [builderModule, userModule],
  environment: {
    DATABASE_URL: database.adminUrl,
    BUILDER_DATABASE_URL: database.moduleUrl('builder'),
    USER_DATABASE_URL: url,
    AUTH_SECRET: 'only for this throw-away database and its accounts',
  },
});
