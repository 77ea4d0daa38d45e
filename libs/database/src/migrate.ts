import { readFile } from 'node:fs/promises';
import { lockFor } from './advisory-lock.ts';
import { withConnection } from './connection.ts';
import { readMigrations } from './migration-files.ts';
import { planMigrations } from './migration-history.ts';
import type { SchemaName } from './module-name.ts';
import { protectMigrationHistory } from './privileges.ts';
import { databaseState, migrationsState, schemaState, withSchemaEngine } from './schema-engine.ts';

export { MigrationRefusedError } from './migration-history.ts';
export { readMigrations, type Migration } from './migration-files.ts';

export interface MigrateOptions {
  /** The module's database, as a role that may define tables. The schema exists (see `provision`). */
  url: string;
  module: SchemaName;
  /** `prisma/<module>/migrations` */
  migrationsDir: string;
}

/**
 * Brings a module's schema up to date and returns the names of the migrations it applied. Each
 * script runs as one transaction. Safe to run again and by several processes at once. Migrations
 * in the database that are not on disk are left alone: older code may run on a newer schema.
 * @throws MigrationRefusedError when an applied migration was edited
 */
export async function migrate({ url, module, migrationsDir }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  return withConnection(url, async (database) => {
    const { pending } = await planMigrations(database, module, migrations);
    if (pending.length === 0) return [];
    await lockFor(database, 'migrate');
    // Another host may have been at it while this one waited for the lock.
    const { unfinished } = await planMigrations(database, module, migrations);
    const applied = await withSchemaEngine(url, module, async (engine) => {
      for (const name of unfinished) await engine.markRolledBack(name);
      return engine.apply(migrations);
    }).catch(async (cause: Error) => {
      const [failed] = (await planMigrations(database, module, migrations)).unfinished;
      throw new Error(`Migration ${module}/${failed ?? '?'} failed: ${cause.message}`, { cause });
    });
    await protectMigrationHistory(database, module);
    return applied;
  });
}

export interface DiffOptions extends MigrateOptions {
  /** `prisma/<module>/schema.prisma` */
  schemaFile: string;
}

/**
 * The SQL that is missing between a module's migrations and its Prisma schema; empty when they
 * agree. The migrations are played into a scratch database on the server, which is dropped again.
 */
export async function diffMigrations(options: DiffOptions): Promise<string> {
  const schema = await readFile(options.schemaFile, 'utf8');
  const migrations = await readMigrations(options.migrationsDir);
  return withSchemaEngine(options.url, options.module, (engine) =>
    engine.diff(migrationsState(migrations), schemaState(schema)),
  );
}

/**
 * The SQL that would make a migrated database equal to its Prisma schema; empty when they agree.
 * CHECK constraints, which Prisma does not know, are not looked at.
 */
export async function findDrift(options: Omit<DiffOptions, 'migrationsDir'>): Promise<string> {
  const schema = await readFile(options.schemaFile, 'utf8');
  return withSchemaEngine(options.url, options.module, (engine) =>
    engine.diff(databaseState(schema), schemaState(schema)),
  );
}
