import { randomUUID } from 'node:crypto';
import {
  schemaNames,
  moduleUrl,
  quoteIdentifier,
  withDatabase,
  type SchemaName,
} from '@pet/database';
import { grantConnect } from '@pet/database/provision';
import pg from 'pg';
import { modulePassword } from './postgres-template.ts';

export interface TestDatabase {
  name: string;
  /** Address as the superuser. */
  adminUrl: string;
  /** Address as a module's runtime role. */
  moduleUrl(module: SchemaName): string;
  /** Removes the database, open connections or not. */
  drop(): Promise<void>;
}

export interface CopyOptions {
  /** Address of the server as the superuser. */
  adminUrl: string;
  /** Name of the database to copy; without it the new one is empty. */
  template?: string;
}

/** Creates a database of its own for one test, as a copy of a template. */
export async function copyDatabase({ adminUrl, template }: CopyOptions): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const source = template === undefined ? '' : ` TEMPLATE ${quoteIdentifier(template)}`;
  await administer(adminUrl, async (server) => {
    await server.query(`CREATE DATABASE ${name}${source}`);
    if (template !== undefined) await grantConnect(server, name, schemaNames);
  });
  return testDatabase(adminUrl, name);
}

/** The database of this name on the server. */
export function testDatabase(adminUrl: string, name: string): TestDatabase {
  const url = new URL(withDatabase(adminUrl, name));
  url.password = modulePassword;
  return {
    name,
    adminUrl: withDatabase(adminUrl, name),
    moduleUrl: (module) => moduleUrl(url.href, module),
    drop: () =>
      administer(adminUrl, async (server) => {
        await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** Works on a connection as the superuser. */
export async function administer(
  adminUrl: string,
  work: (server: pg.Client) => Promise<void>,
): Promise<void> {
  const server = new pg.Client({ connectionString: adminUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
