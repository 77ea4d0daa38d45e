/**
 * Serves one part of the system while its sources are watched: what `nx serve <name>` runs.
 * Usage: node scripts/serve.ts infrastructure|redis|sandbox|web|backend|gateway|<module>-service
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { addressesOf, type Environment } from './stack/environment.ts';
import { given } from './stack/given.ts';
import { ensureIdentityKeys } from './stack/identity-keys.ts';
import { localInstallation, redisUrlOf, startDatabase, startRedis } from './stack/installation.ts';
import { prepareDatabase } from './stack/prepare-database.ts';
import { answers } from './stack/processes.ts';
import { repositoryDir } from './stack/repository.ts';
import { seedOnce } from './stack/seed-once.ts';
import { hostEnvironment, topologies, topologyNamed, type Host } from './stack/topologies.ts';

const PATIENCE_MS = 60_000;

const shop = await localInstallation();
const { ports, env } = shop;
const addresses = addressesOf(ports);

const parts: Record<string, () => Promise<void>> = {
  infrastructure: serveInfrastructure,
  redis: serveRedis,
  sandbox: serveSandbox,
  web: serveWeb,
  ...Object.fromEntries(
    [...topologies.monolith, ...topologies.microservices].map((host) => [
      host.name,
      () => serveHost(host),
    ]),
  ),
};
const serve = parts[process.argv[2] ?? ''];
if (!serve) {
  console.error(`Usage: node scripts/serve.ts ${Object.keys(parts).join('|')}`);
  process.exit(1);
}
await serve();

/** PostgreSQL with the demonstration in it, unless it runs already. */
async function serveInfrastructure(): Promise<void> {
  const postgres = await startDatabase(shop);
  stopOnSignal(async () => postgres?.stop());
  await whenUp('PostgreSQL', async () => {
    await prepareDatabase(shop);
    await seedOnce(shop, 'demo');
  });
  console.log(postgres ? `PostgreSQL  port ${ports.postgres}` : 'PostgreSQL runs already');
  stayOpen();
}

/** Where the events of several processes meet. */
async function serveRedis(): Promise<void> {
  const redis = await startRedis(shop);
  stopOnSignal(async () => redis?.stop());
  console.log(redis ? `Redis  port ${ports.redis}` : 'Redis runs already');
  stayOpen();
}

/** The backend as `HH_TOPOLOGY` has it; the other hosts know where all of them are. */
async function serveHost({ service }: Host): Promise<void> {
  await whenUp('the database', async () => {
    await prepareDatabase(shop);
    await seedOnce(shop, 'demo');
  });
  const topology = service === 'backend' ? topologyNamed(given['HH_TOPOLOGY']) : 'microservices';
  const host = topologies[topology].find((candidate) => candidate.service === service);
  if (!host) throw new Error(`${service} is not part of the topology ${topology}`);
  const keysDir = join(shop.dataDir, 'identity');
  if (topology !== 'monolith') await ensureIdentityKeys(keysDir);
  run(['--watch', `services/${service}/src/main.ts`], repositoryDir, {
    ...hostEnvironment(topology, host, { ports, keysDir, redisUrl: redisUrlOf(shop) }),
    LOG_PRETTY: 'true',
  });
}

/** Several parts need it; one serves it, whoever comes first. */
async function serveSandbox(): Promise<void> {
  if (await answers(addresses.inbox)) {
    console.log('The sandbox runs already');
    stopOnSignal(async () => {});
    return stayOpen();
  }
  run(['--watch', 'apps/sandbox/src/main.ts'], repositoryDir, {});
}

async function serveWeb(): Promise<void> {
  const next = join(repositoryDir, 'node_modules/next/dist/bin/next');
  run([next, 'dev', '--port', String(ports.web)], join(repositoryDir, 'apps/web'), {});
}

/** Parts are started at once, so what this one needs may still be on its way. */
async function whenUp(what: string, work: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isStarting(error)) throw error;
      if (Date.now() > deadline) throw new Error(`${what} did not come up`, { cause: error });
      await delay(250);
    }
  }
}

/** Nobody listens yet, or the server says that it is starting up. */
function isStarting(error: unknown): boolean {
  return ['ECONNREFUSED', '57P03'].includes(String((error as { code?: unknown }).code));
}

function stayOpen(): void {
  setInterval(() => {}, 2 ** 31 - 1);
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

function run(args: string[], cwd: string, more: Environment): void {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, ...more } as NodeJS.ProcessEnv,
    stdio: 'inherit',
  });
  child.once('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
}
