import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { withDatabase } from '../src/index.ts';
import { provision } from '../src/provision.ts';
import { refusal, sql } from './database-world.ts';

const adminUrl = inject('postgresAdminUrl');
const cleanUps: string[] = [];
afterEach(async () => {
  for (const statement of cleanUps.splice(0)) await sql(adminUrl, statement);
});

function newDatabase() {
  const databaseName = `provision_${randomUUID().slice(0, 8)}`;
  cleanUps.push(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
  return { adminUrl, databaseName, modules: ['order', 'user'] as const, rolePassword: 'pet' };
}

const schemasOf = async (databaseName: string) => {
  const rows = await sql<{ name: string }>(
    withDatabase(adminUrl, databaseName),
    `SELECT nspname AS name FROM pg_namespace WHERE nspname IN ('order', 'user') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

describe('provision', () => {
  it('prepares a missing database, and again changes nothing', async () => {
    const options = newDatabase();
    await provision(options);
    await provision(options);
    expect(await schemasOf(options.databaseName)).toEqual(['order', 'user']);
  });

  it('lets several hosts do it at once', async () => {
    const options = newDatabase();
    await Promise.all([1, 2, 3, 4].map(() => provision(options)));
    expect(await schemasOf(options.databaseName)).toEqual(['order', 'user']);
  });

  it('reaches tables that were there before', async () => {
    const options = newDatabase();
    await provision({ ...options, modules: ['user'] });
    const database = withDatabase(adminUrl, options.databaseName);
    await sql(database, 'CREATE SCHEMA "order"; CREATE TABLE "order".old (id int)');
    await provision(options);
    const asOrder = database.replace('postgres:pet@', 'pet_order:pet@');
    expect(await refusal(asOrder, 'SELECT * FROM "order".old')).toBe('allowed');
  });

  it('refuses a runtime role with administrative rights', async () => {
    const options = newDatabase();
    await provision(options);
    await sql(adminUrl, 'ALTER ROLE pet_webhook CREATEDB');
    cleanUps.unshift('ALTER ROLE pet_webhook NOCREATEDB');
    await expect(provision({ ...options, modules: ['webhook'] })).rejects.toThrow(
      'pet_webhook has administrative rights',
    );
  });
});
