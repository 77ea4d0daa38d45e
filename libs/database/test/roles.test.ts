import { createTestDatabase, type TestDatabase } from '@pet/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaNames, roleName, type SchemaName } from '../src/index.ts';
import { refusal, sql } from './database-world.ts';

const insufficientPrivilege = '42501';
const pairs = schemaNames.flatMap((module) =>
  schemaNames.filter((other) => other !== module).map((other) => [module, other] as const),
);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  for (const module of schemaNames) {
    await sql(
      database.adminUrl,
      `CREATE TABLE "${module}".probe (id int); INSERT INTO "${module}".probe VALUES (1)`,
    );
  }
});
afterAll(() => database.drop());

const as = (module: SchemaName, text: string) => refusal(database.moduleUrl(module), text);

describe('the runtime role of a module', () => {
  it.each(pairs)('%s can neither read, write nor define anything of %s', async (module, other) => {
    const attempts = [
      `SELECT * FROM "${other}".probe`,
      `INSERT INTO "${other}".probe VALUES (2)`,
      `UPDATE "${other}".probe SET id = 2`,
      `DELETE FROM "${other}".probe`,
      `TRUNCATE "${other}".probe`,
      `CREATE TABLE "${other}".intruder (id int)`,
      `DROP TABLE "${other}".probe`,
      `GRANT SELECT ON "${other}".probe TO ${roleName(module)}`,
      `SET ROLE ${roleName(other)}`,
    ];
    for (const attempt of attempts) {
      expect([attempt, await as(module, attempt)]).toEqual([attempt, insufficientPrivilege]);
    }
  });

  it.each(schemaNames)('%s reads and writes its own tables', async (module) => {
    expect(await as(module, `INSERT INTO "${module}".probe VALUES (2)`)).toBe('allowed');
    expect(await as(module, `UPDATE "${module}".probe SET id = 3 WHERE id = 2`)).toBe('allowed');
    expect(await as(module, `DELETE FROM "${module}".probe WHERE id = 3`)).toBe('allowed');
  });

  it.each(schemaNames)('%s defines nothing, not even in its own schema', async (module) => {
    const attempts = [
      `CREATE TABLE "${module}".more (id int)`,
      `ALTER TABLE "${module}".probe ADD COLUMN more int`,
      `DROP TABLE "${module}".probe`,
      `CREATE SCHEMA more`,
      `CREATE TABLE public.more (id int)`,
      `CREATE TEMPORARY TABLE more (id int)`,
      `CREATE ROLE more`,
      `SET ROLE postgres`,
    ];
    for (const attempt of attempts) {
      expect([attempt, await as(module, attempt)]).toEqual([attempt, insufficientPrivilege]);
    }
  });

  it('cannot rewrite its migration history', async () => {
    expect(await as('analytics', `DELETE FROM analytics._prisma_migrations`)).toBe(
      insufficientPrivilege,
    );
  });

  it('has no administrative right', async () => {
    const rows = await sql<{ role: string }>(
      database.adminUrl,
      `SELECT rolname AS role FROM pg_roles WHERE rolname LIKE 'pet\\_%'
       AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)`,
    );
    expect(rows).toEqual([]);
  });
});
