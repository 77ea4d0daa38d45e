/**
 * Serves one part of the system while its sources are watched: what `nx serve <name>` runs.
 * Usage: node scripts/serve.ts infrastructure|backend|web
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbeddedPostgres } from './stack/embedded-postgres.ts';
import {
  addressesOf,
  embeddedDatabaseUrl,
  stackEnvironment,
  type Environment,
} from './stack/environment.ts';
import { isPortFree, portBlock } from './stack/ports.ts';
import { prepareDatabase } from './stack/prepare-database.ts';
import { answers } from './stack/processes.ts';
import { dataDir, repositoryDir } from './stack/repository.ts';
import { localSecrets } from './stack/secrets.ts';
import { seedDatabase } from './stack/seed-database.ts';

const ports = portBlock(Number(process.env['HH_PORT_OFFSET'] ?? 0));
const secrets = await localSecrets(dataDir);
const databaseUrl = process.env['DATABASE_URL'] ?? embeddedDatabaseUrl(ports, secrets);
const env = stackEnvironment({ ports, secrets, dataDir, databaseUrl, given: process.env });

const parts: Record<string, () => Promise<void>> = {
  infrastructure: serveInfrastructure,
  backend: serveBackend,
  web: serveWeb,
};
const serve = parts[process.argv[2] ?? ''];
if (!serve) {
  console.error(`Usage: node scripts/serve.ts ${Object.keys(parts).join('|')}`);
  process.exit(1);
}
await serve();

/** PostgreSQL and the sandbox, unless they already run. */
async function serveInfrastructure(): Promise<void> {
  if (!process.env['DATABASE_URL'] && (await isPortFree(ports.postgres))) {
    const postgres = await startEmbeddedPostgres({
      dataDir,
      port: ports.postgres,
      password: secrets.databasePassword,
      onLog: () => {},
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void postgres.stop().then(() => process.exit(0)));
    }
  }
  await prepareDatabaseWhenUp();
  if (await answers(addressesOf(ports).inbox)) await new Promise(() => {});
  run(['--watch', 'apps/sandbox/src/main.ts'], repositoryDir, {});
}

async function serveBackend(): Promise<void> {
  await prepareDatabaseWhenUp();
  run(['--watch', 'services/backend/src/main.ts'], repositoryDir, {
    PORT: String(ports.frontDoor),
    LOG_PRETTY: 'true',
  });
}

async function serveWeb(): Promise<void> {
  const next = join(repositoryDir, 'node_modules/next/dist/bin/next');
  run([next, 'dev', '--port', String(ports.web)], join(repositoryDir, 'apps/web'), {});
}

async function prepareDatabaseWhenUp(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await prepareDatabase(databaseUrl);
      return await seedDatabase(databaseUrl, 'demo');
    } catch (error) {
      if (attempt >= 60) throw error;
      await delay(500);
    }
  }
}

function run(args: string[], cwd: string, more: Environment): void {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, ...more } as NodeJS.ProcessEnv,
    stdio: 'inherit',
  });
  child.once('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => child.kill(signal));
}
