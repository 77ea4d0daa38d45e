import { createEmptyDatabase, type TestDatabase } from '@pet/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { migrate, MigrationRefusedError } from '../src/migrate.ts';
import { provision } from '../src/provision.ts';
import { migrationsFolder, refusal, sql, tableNames } from './database-world.ts';

const first = '20260101000000_tables';
const second = '20260102000000_more';

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof migrationsFolder>>;
beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await migrationsFolder({ [first]: 'CREATE TABLE "parcel" ("id" INT PRIMARY KEY);' });
  await provision({
    adminUrl: database.adminUrl,
    databaseName: database.name,
    modules: ['order', 'user'],
    rolePassword: 'pet',
  });
});
afterEach(async () => {
  await folder.remove();
  await database.drop();
});

const migrateOrder = () =>
  migrate({ url: database.adminUrl, module: 'order', migrationsDir: folder.dir });

describe('migrate', () => {
  it("puts the module's tables and history into its own schema", async () => {
    expect(await migrateOrder()).toEqual([first]);
    expect(await tableNames(database, 'order')).toEqual(['_prisma_migrations', 'parcel']);
    expect(await tableNames(database, 'user')).toEqual([]);
    expect(await tableNames(database, 'public')).toEqual([]);
  });

  it('gives the runtime role the new tables', async () => {
    await migrateOrder();
    expect(await refusal(database.moduleUrl('order'), 'SELECT * FROM "order".parcel')).toBe(
      'allowed',
    );
  });

  it('applies nothing twice and only what is new later', async () => {
    await migrateOrder();
    expect(await migrateOrder()).toEqual([]);
    await folder.write(second, 'ALTER TABLE "parcel" ADD COLUMN "weightGrams" INT;');
    expect(await migrateOrder()).toEqual([second]);
  });

  it('lets several hosts migrate at once', async () => {
    await folder.write(second, 'ALTER TABLE "parcel" ADD COLUMN "weightGrams" INT;');
    const applied = await Promise.all([1, 2, 3].map(migrateOrder));
    expect(applied.flat().sort()).toEqual([first, second]);
  });

  it('lets a host wait for another that is in the middle of a migration', async () => {
    await migrateOrder();
    await folder.write(second, 'SELECT pg_sleep(1); CREATE TABLE "label" ("id" INT);');
    const begun = migrateOrder();
    await vi.waitUntil(async () => {
      const history = await sql(database.adminUrl, 'SELECT 1 FROM "order"._prisma_migrations');
      return history.length === 2;
    });
    expect(await Promise.all([begun, migrateOrder()])).toEqual([[second], []]);
  });

  it('keeps the histories of two modules apart', async () => {
    await migrateOrder();
    const options = { url: database.adminUrl, module: 'user', migrationsDir: folder.dir } as const;
    expect(await migrate(options)).toEqual([first]);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await migrateOrder();
    await folder.write(first, 'CREATE TABLE "parcel" ("id" BIGINT PRIMARY KEY);');
    await expect(migrateOrder()).rejects.toThrow(MigrationRefusedError);
    await expect(migrateOrder()).rejects.toThrow(`prisma/order/migrations/${first} was edited`);
  });

  it('lets older code run on a newer schema', async () => {
    await folder.write(second, 'CREATE TABLE "label" ("id" INT);');
    await migrateOrder();
    const older = await migrationsFolder({
      [first]: 'CREATE TABLE "parcel" ("id" INT PRIMARY KEY);',
    });
    const options = { url: database.adminUrl, module: 'order', migrationsDir: older.dir } as const;
    expect(await migrate(options)).toEqual([]);
    await older.remove();
  });

  it('leaves nothing of a migration that fails, and applies it once it is mended', async () => {
    await folder.write(second, 'CREATE TABLE "label" ("id" INT); SELECT no_such_function();');
    await expect(migrateOrder()).rejects.toThrow('no_such_function');
    expect(await tableNames(database, 'order')).toEqual(['_prisma_migrations', 'parcel']);
    await folder.write(second, 'CREATE TABLE "label" ("id" INT);');
    expect(await migrateOrder()).toEqual([second]);
    expect(await tableNames(database, 'order')).toContain('label');
  });

  it('passes a function body with semicolons through', async () => {
    await folder.write(
      second,
      `CREATE FUNCTION "one"() RETURNS INT AS $$ BEGIN RETURN 1; END; $$ LANGUAGE plpgsql;`,
    );
    await migrateOrder();
    expect(await sql(database.adminUrl, 'SELECT "order".one()')).toEqual([{ one: 1 }]);
  });

  it('builds an index concurrently when it stands alone in its file', async () => {
    await folder.write(second, 'CREATE INDEX CONCURRENTLY "parcel_id" ON "parcel" ("id");');
    expect(await migrateOrder()).toEqual([first, second]);
  });
});
