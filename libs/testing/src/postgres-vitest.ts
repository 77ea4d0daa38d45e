import { inject } from 'vitest';
import type {} from './postgres-setup.ts';
import { copyDatabase, type TestDatabase } from './postgres-database.ts';
import { spareDatabases, type SpareDatabases } from './postgres-spares.ts';
import { templateName } from './postgres.ts';

/**
 * A fresh database for the calling test: all modules provisioned, migrated and empty. The project
 * needs `@pet/testing/postgres-setup` as its global setup. The test drops it.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyDatabase({ adminUrl: inject('postgresAdminUrl'), template: templateName });
}

let spares: SpareDatabases | undefined;

/**
 * The same, but perhaps used and emptied before, so far cheaper; for tests that change rows and
 * nothing else. Its `drop` gives it back.
 */
export function borrowTestDatabase(): Promise<TestDatabase> {
  spares ??= spareDatabases(inject('postgresAdminUrl'), templateName);
  return spares.borrow();
}

/** A database without schemas or tables, for tests of provisioning and migration. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyDatabase({ adminUrl: inject('postgresAdminUrl') });
}
