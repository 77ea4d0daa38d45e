import { inject } from 'vitest';
import type {} from './postgres-setup.ts';
import { copyDatabase, type TestDatabase } from './postgres-database.ts';
import { templateName } from './postgres.ts';

/**
 * A fresh database for the calling test: all modules provisioned, migrated and empty. The project
 * needs `@pet/testing/postgres-setup` as its global setup. The test drops it.
 */
export function createTestDatabase(template: string = templateName): Promise<TestDatabase> {
  return copyDatabase({ adminUrl: inject('postgresAdminUrl'), template });
}

/** A database without schemas or tables, for tests of provisioning and migration. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyDatabase({ adminUrl: inject('postgresAdminUrl') });
}
