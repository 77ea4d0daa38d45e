import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@pet/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moduleNames } from '../src/index.ts';
import { diffMigrations, findDrift } from '../src/migrate.ts';
import { sql } from './database-world.ts';

const prismaDir = path.resolve(import.meta.dirname, '../../../prisma');
const schemaFile = (module: string) => path.join(prismaDir, module, 'schema.prisma');
const modules = moduleNames.filter((module) => existsSync(schemaFile(module)));

/** The models as prisma/README.md gives them. */
async function messagingModels(): Promise<string> {
  const readme = await readFile(path.join(prismaDir, 'README.md'), 'utf8');
  const models = /```prisma\n(\/\/\/ Events of this module[^`]*)```/.exec(readme)?.[1];
  if (!models) throw new Error('prisma/README.md has lost the messaging models');
  return models;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe.each(modules)('the schema of %s', (module) => {
  it('is what its migrations lead to', async () => {
    const options = { url: database.adminUrl, module, schemaFile: schemaFile(module) };
    expect(await findDrift(options)).toBe('');
    const migrationsDir = path.join(prismaDir, module, 'migrations');
    expect(await diffMigrations({ ...options, migrationsDir })).toBe('');
  });

  it('contains the messaging models word by word', async () => {
    expect(await readFile(schemaFile(module), 'utf8')).toContain(await messagingModels());
  });

  it.each([
    [
      'outbox_event',
      "INSERT INTO outbox_event (id, name, version, aggregate_id, envelope, status) VALUES (gen_random_uuid(), 'n', 1, 'a', '{}', 'lost')",
    ],
    [
      'inbox_event',
      "INSERT INTO inbox_event (subscription, event_id, name, aggregate_id, envelope, status) VALUES ('s', gen_random_uuid(), 'n', 'a', '{}', 'lost')",
    ],
  ])('refuses an unknown status in %s', async (_, statement) => {
    const insert = sql(database.adminUrl, `SET search_path = "${module}"; ${statement}`);
    await expect(insert).rejects.toThrow('violates check constraint');
  });
});

describe('the schema of the routing table', () => {
  it('is what its migrations lead to', async () => {
    const options = {
      url: database.adminUrl,
      module: 'topology' as const,
      schemaFile: schemaFile('topology'),
    };
    expect(await findDrift(options)).toBe('');
    const migrationsDir = path.join(prismaDir, 'topology', 'migrations');
    expect(await diffMigrations({ ...options, migrationsDir })).toBe('');
  });

  it.each([
    ["'builder', 'http://h', 101", 'weight_is_percentage'],
    ["'builder', 'ftp://h', 1", 'url_is_http'],
  ])('refuses %s', async (values, constraint) => {
    const insert = `INSERT INTO topology.module_routing (module, url, weight, is_shadowed, changed_by) VALUES (${values}, false, 'x')`;
    await expect(sql(database.adminUrl, insert)).rejects.toThrow(constraint);
  });
});

describe("the tests' probe", () => {
  it('contains the messaging models too', async () => {
    const probe = path.join(prismaDir, '../libs/testing/prisma/schema.prisma');
    expect(await readFile(probe, 'utf8')).toContain(await messagingModels());
  });
});

describe('findDrift', () => {
  it('sees a column that the schema does not know', async () => {
    const drifted = await createTestDatabase();
    await sql(drifted.adminUrl, 'ALTER TABLE analytics.analytics_fact ADD COLUMN stray text');
    const drift = await findDrift({
      url: drifted.adminUrl,
      module: 'analytics',
      schemaFile: schemaFile('analytics'),
    });
    expect(drift).toContain('DROP COLUMN "stray"');
    await drifted.drop();
  });
});
