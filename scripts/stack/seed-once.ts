import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { moduleNames, moduleUrl } from '@pet/database';
import type { Databases } from './prepare-database.ts';
import { repositoryDir } from './repository.ts';

/**
 * `catalogue`: catalogue, prices and gallery. `base`: besides, staff with a known password. `demo`:
 * besides, customers, pets and some forty orders.
 */
const scenarios = ['catalogue', 'base', 'demo'] as const;
export type SeedScenario = (typeof scenarios)[number];

/** @throws Error that names the scenarios there are */
export function scenarioNamed(name: string): SeedScenario {
  const found = scenarios.find((known) => known === name);
  if (found) return found;
  throw new Error(`There is no scenario ${name}; choose ${scenarios.join(', ')}.`);
}

/** What a scenario is made from. */
const sources = ['prisma/*/*.ts', 'prisma/*/migrations/*/*.sql', 'libs/domain/data/**/*'];

/** Names a scenario as the sources have it now, in these databases. */
async function seedMarker(
  { databaseUrl, env }: Databases,
  scenario: SeedScenario,
): Promise<string> {
  const files: string[] = [];
  for await (const { name, parentPath } of glob(sources, {
    cwd: repositoryDir,
    withFileTypes: true,
  })) {
    if (name.includes('.')) files.push(join(parentPath, name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(await readFile(file));
  for (const module of moduleNames) hash.update(moduleUrl(databaseUrl, module, env));
  return `seeded with ${scenario} ${hash.digest('hex')}`;
}

/**
 * Seeds unless the database tells, in its comment, that it has been, from the same sources. A dropped or
 * replaced database is seeded again. Of several processes one seeds, the others wait. What a seed needs
 * is loaded only then: it is most of the system.
 */
export async function seedOnce(databases: Databases, scenario: SeedScenario): Promise<void> {
  const marker = await seedMarker(databases, scenario);
  const client = new pg.Client({ connectionString: databases.databaseUrl });
  await client.connect();
  try {
    // Freed by the end of the connection.
    await client.query(`SELECT pg_advisory_lock(hashtext('harness hero: seed'))`);
    if ((await readMarker(client)) === marker) return;
    const { seedDatabase } = await import('./seed-database.ts');
    await seedDatabase(databases, scenario);
    await writeMarker(client, marker);
  } finally {
    await client.end();
  }
}

async function readMarker(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ marker: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS marker
     FROM pg_database WHERE datname = current_database()`,
  );
  return rows[0]?.marker ?? null;
}

async function writeMarker(client: pg.Client, marker: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`COMMENT ON DATABASE ${database} IS ${pg.escapeLiteral(marker)}`);
}
