import path from 'node:path';
import type { SchemaName } from '@pet/database';
import { copyDatabase, type TestDatabase } from './postgres-database.ts';
import { createTemplate } from './postgres-template.ts';

export { PrismaClient as ProbeClient, type Prisma as Probe } from './generated/client.ts';

const migrationsDir = path.resolve(import.meta.dirname, '../prisma/migrations');

/**
 * A database in which the given modules' schemas all hold the probe's tables (`subject`, `effect`,
 * outbox and inbox) instead of their own: for tests of the libraries below the modules.
 */
export async function createProbeDatabase(
  adminUrl: string,
  modules: readonly SchemaName[],
): Promise<TestDatabase> {
  const database = await copyDatabase({ adminUrl });
  await createTemplate({
    adminUrl,
    databaseName: database.name,
    modules,
    migrationsDir: () => migrationsDir,
  });
  return database;
}
