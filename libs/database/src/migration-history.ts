import type pg from 'pg';
import type { Migration } from './migration-files.ts';
import { quoteIdentifier, type SchemaName } from './module-name.ts';
import { migrationsTable } from './privileges.ts';

interface HistoryRow {
  name: string;
  checksum: string;
  isFinished: boolean;
}

export interface MigrationPlan {
  pending: string[];
  /** Begun and neither finished nor rolled back: their process died or their SQL failed. */
  unfinished: string[];
}

/** A migration that must not be applied as it is. */
export class MigrationRefusedError extends Error {
  readonly code = 'MIGRATION_REFUSED';
}

/** Compares the scripts on disk with the module's history, without the engine. */
export async function planMigrations(
  database: pg.Client,
  module: SchemaName,
  migrations: readonly Migration[],
): Promise<MigrationPlan> {
  const history = await readHistory(database, module);
  const finished = new Map(history.filter((row) => row.isFinished).map((row) => [row.name, row]));
  for (const migration of migrations) {
    refuseEdited(module, migration, finished.get(migration.name)?.checksum);
  }
  return {
    pending: migrations.map(({ name }) => name).filter((name) => !finished.has(name)),
    unfinished: history.filter((row) => !row.isFinished).map((row) => row.name),
  };
}

function refuseEdited(module: SchemaName, migration: Migration, applied: string | undefined): void {
  if (applied === undefined || applied === migration.checksum) return;
  throw new MigrationRefusedError(
    `prisma/${module}/migrations/${migration.name} was edited after it had been applied. ` +
      'Restore the file and put the change into a new migration.',
  );
}

async function readHistory(database: pg.Client, module: SchemaName): Promise<HistoryRow[]> {
  const table = `${quoteIdentifier(module)}.${migrationsTable}`;
  const found = await database.query<{ exists: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS exists',
    [table],
  );
  if (!found.rows[0]?.exists) return [];
  const history = await database.query<HistoryRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM ${table} WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return history.rows;
}
