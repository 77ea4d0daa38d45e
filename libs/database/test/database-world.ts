import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestDatabase } from '@pet/testing';
import pg from 'pg';

/** Runs SQL on one connection of its own; rejects with Postgres' error. */
export async function sql<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query<Row>(text, values)).rows;
  } finally {
    await connection.end();
  }
}

/** The SQLSTATE with which Postgres refuses, or 'allowed'. */
export async function refusal(url: string, text: string): Promise<string> {
  try {
    await sql(url, text);
    return 'allowed';
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  }
}

/** A folder of migrations that a test writes itself. */
export async function migrationsFolder(migrations: Record<string, string>) {
  const dir = await mkdtemp(path.join(tmpdir(), 'pet-migrations-'));
  const write = async (name: string, text: string) => {
    await mkdir(path.join(dir, name), { recursive: true });
    await writeFile(path.join(dir, name, 'migration.sql'), text);
  };
  for (const [name, text] of Object.entries(migrations)) await write(name, text);
  return { dir, write, remove: () => rm(dir, { recursive: true }) };
}

export async function tableNames(database: TestDatabase, schema: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    database.adminUrl,
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = $1 ORDER BY table_name`,
    [schema],
  );
  return rows.map(({ name }) => name);
}
