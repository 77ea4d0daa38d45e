/**
 * Writes the migration that leads from a module's existing migrations to its Prisma schema.
 * Run: node scripts/new-migration.ts <module> <name-of-the-change>
 * Prisma knows no CHECK constraints: add them to the file by hand before it is applied anywhere.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { schemaNames, type SchemaName } from '@pet/database';
import { diffMigrations } from '@pet/database/migrate';
import { startPostgresServer } from '@pet/testing/postgres';

const root = path.resolve(import.meta.dirname, '..');

/** Returns the path of the new file, or undefined when schema and migrations already agree. */
export async function newMigration(module: SchemaName, name: string): Promise<string | undefined> {
  const moduleDir = path.join(root, 'prisma', module);
  const migrationsDir = path.join(moduleDir, 'migrations');
  const sql = await diffOnScratchServer(module, moduleDir, migrationsDir);
  if (sql === '') return undefined;
  const folder = path.join(migrationsDir, `${timestamp(new Date())}_${name.replaceAll('-', '_')}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'migration.sql');
  await writeFile(file, `${sql}\n`);
  return path.relative(root, file);
}

async function diffOnScratchServer(
  module: SchemaName,
  moduleDir: string,
  migrationsDir: string,
): Promise<string> {
  const server = await startPostgresServer();
  try {
    const schemaFile = path.join(moduleDir, 'schema.prisma');
    return await diffMigrations({ url: server.adminUrl, module, migrationsDir, schemaFile });
  } finally {
    await server.stop();
  }
}

/** `20261121093000`: sorts by time, as Prisma's own migration folders do. */
function timestamp(date: Date): string {
  return date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

async function main([module, name]: string[]): Promise<void> {
  const known = schemaNames.find((candidate) => candidate === module);
  if (!known || !name || !/^[a-z][a-z0-9-]*$/.test(name)) {
    console.error(`usage: node scripts/new-migration.ts <${schemaNames.join('|')}> <kebab-name>`);
    process.exitCode = 1;
    return;
  }
  const file = await newMigration(known, name);
  console.log(file ? `wrote ${file}` : `the migrations of ${known} already lead to its schema`);
}

if (import.meta.main) await main(process.argv.slice(2));
