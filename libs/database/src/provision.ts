import pg from 'pg';
import { lockFor } from './advisory-lock.ts';
import { withConnection } from './connection.ts';
import { quoteIdentifier, roleName, type SchemaName } from './module-name.ts';
import { withDatabase } from './module-url.ts';
import { grantRuntimeAccess } from './privileges.ts';

export interface ProvisionOptions {
  /** A role that may create databases and roles, connected to any existing database. */
  adminUrl: string;
  databaseName: string;
  modules: readonly SchemaName[];
  /** Given to every module's role. */
  rolePassword: string;
}

/**
 * Prepares a server for the modules: the database, and per module a schema and a runtime role that
 * can read and write its own tables and nothing else. Safe to run again, and by several processes
 * at once. Tables come later, from `migrate`.
 */
export async function provision(options: ProvisionOptions): Promise<void> {
  const { adminUrl, databaseName, modules, rolePassword } = options;
  await withConnection(adminUrl, async (server) => {
    await lockFor(server, 'provision');
    await createDatabase(server, databaseName);
    for (const module of modules) await createRole(server, module, rolePassword);
    await grantConnect(server, databaseName, modules);
    await withConnection(withDatabase(adminUrl, databaseName), async (database) => {
      for (const module of modules) await createSchema(database, module);
    });
  });
}

async function createDatabase(server: pg.Client, databaseName: string): Promise<void> {
  const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (found.rowCount === 0) await server.query(`CREATE DATABASE ${quoteIdentifier(databaseName)}`);
}

async function createRole(server: pg.Client, module: SchemaName, password: string): Promise<void> {
  const role = roleName(module);
  const found = await server.query<{ isPrivileged: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls AS "isPrivileged"
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (found.rows[0]?.isPrivileged) {
    throw new Error(`Role ${role} has administrative rights; a runtime role must have none`);
  }
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await server.query(
    `${verb} ROLE ${quoteIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
  );
}

/**
 * Lets the modules' roles, and by this nobody else, connect to a database; by default Postgres lets
 * every role connect and create temporary tables. A database made from a template starts with that
 * default again.
 */
export async function grantConnect(
  server: pg.Client,
  databaseName: string,
  modules: readonly SchemaName[],
): Promise<void> {
  const database = quoteIdentifier(databaseName);
  const roles = modules.map((module) => quoteIdentifier(roleName(module))).join(', ');
  await server.query(`
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${roles};`);
}

async function createSchema(database: pg.Client, module: SchemaName): Promise<void> {
  const schema = quoteIdentifier(module);
  await database.query(`
    CREATE SCHEMA IF NOT EXISTS ${schema};
    REVOKE ALL ON SCHEMA ${schema}, public FROM PUBLIC;`);
  await grantRuntimeAccess(database, module);
}
