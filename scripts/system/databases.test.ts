import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { installation, startDatabase } from '../stack/installation.ts';
import { freePorts } from '../stack/ports.ts';
import { prepareDatabase } from '../stack/prepare-database.ts';
import { localSecrets } from '../stack/secrets.ts';
import { seedOnce } from '../stack/seed-once.ts';

it('a module with a database of its own is prepared and seeded there', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-databases-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const [ports, secrets] = [await freePorts(), await localSecrets(dataDir)];
  const ownUrl = `postgres://pet_user:people-only@127.0.0.1:${ports.postgres}/people`;
  const given = { USER_DATABASE_URL: ownUrl };
  const shop = installation({ ports, secrets, dataDir, given });
  const server = await startDatabase(shop);
  onTestFinished(async () => server?.stop());

  await prepareDatabase(shop);
  await seedOnce(shop, 'base');

  const own = new pg.Client({ connectionString: ownUrl });
  await own.connect();
  onTestFinished(() => own.end());
  const { rows } = await own.query('SELECT count(*)::int AS count FROM "user"."user"');
  expect(rows).toEqual([{ count: 4 }]);

  const shared = new pg.Client({ connectionString: shop.databaseUrl });
  await shared.connect();
  onTestFinished(() => shared.end());
  const schemas = await shared.query(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname IN ('user', 'builder')`,
  );
  expect(schemas.rows).toEqual([{ name: 'builder' }]);
}, 120_000);
