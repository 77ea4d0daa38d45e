import type pg from 'pg';
import { quoteIdentifier, roleName, type SchemaName } from './module-name.ts';

export const migrationsTable = '_prisma_migrations';

/**
 * Lets a module's role read and write the tables of its schema, present and future, but not define
 * any, and not touch the migration history.
 */
export async function grantRuntimeAccess(database: pg.Client, module: SchemaName): Promise<void> {
  const schema = quoteIdentifier(module);
  const role = quoteIdentifier(roleName(module));
  await database.query(`
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema}
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${role};`);
  await protectMigrationHistory(database, module);
}

/** Default privileges would let the runtime role rewrite which migrations have run. */
export async function protectMigrationHistory(
  database: pg.Client,
  module: SchemaName,
): Promise<void> {
  const table = `${quoteIdentifier(module)}.${migrationsTable}`;
  const found = await database.query<{ hasBoth: boolean }>(
    `SELECT to_regclass($1) IS NOT NULL AND to_regrole($2) IS NOT NULL AS "hasBoth"`,
    [table, quoteIdentifier(roleName(module))],
  );
  if (!found.rows[0]?.hasBoth) return;
  await database.query(`REVOKE ALL ON ${table} FROM ${quoteIdentifier(roleName(module))}`);
}
