import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { addressesOf, type Environment, type StackAddresses } from './environment.ts';
import { given as person } from './given.ts';
import { ensureIdentityKeys } from './identity-keys.ts';
import { installation, redisUrlOf, startDatabase, startRedis } from './installation.ts';
import type { StackPorts } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startProcess, waitUntilOpen, type RunningProcess } from './processes.ts';
import { repositoryDir } from './repository.ts';
import { localSecrets } from './secrets.ts';
import { seedOnce, type SeedScenario } from './seed-once.ts';
import {
  hostEnvironment,
  hostsOf,
  isSplit,
  topologies,
  type PlacementOptions,
  type TopologyName,
} from './topologies.ts';
import type { ModuleName } from '@pet/database';

export interface StackOptions {
  ports: StackPorts;
  dataDir: string;
  /** Which processes host the modules; default one for all. */
  topology?: TopologyName;
  /** Watches sources and serves the web app unbuilt. */
  isDev?: boolean;
  /** Leaves the web app out, for tests and benchmarks of the API. */
  isWithoutWeb?: boolean;
  scenario: SeedScenario;
  /** Options of Node for hosts by name, e.g. `--cpu-prof`. */
  nodeOptions?: Readonly<Record<string, readonly string[]>>;
  given?: Environment;
  onProgress?: (line: string) => void;
  /** Ends a start under way: what was started is stopped, and the start rejects. */
  signal?: AbortSignal;
}

export interface Stack {
  addresses: StackAddresses;
  databaseUrl: string;
  env: Environment;
  processes: Map<string, RunningProcess>;
  /** Names of the processes that answer a module's calls. */
  hostsOf: (module: ModuleName) => string[];
  /** Kills one process and starts it again, for tests of crashes. */
  restart: (name: string, signal: NodeJS.Signals) => Promise<void>;
  stop: () => Promise<void>;
}

interface Program {
  name: string;
  args: string[];
  cwd: string;
  url: string;
  /** Besides what all have. */
  env: Environment;
}

/**
 * Starts the whole local system: PostgreSQL, sandbox, hosts of the modules and web. What needs nothing of the others
 * starts beside them. What was started is stopped again when a later part fails.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { ports, dataDir, scenario, topology = 'monolith', given = {} } = options;
  const { signal } = options;
  const onProgress = (line: string) => {
    options.onProgress?.(line);
    signal?.throwIfAborted();
  };
  const shop = installation({
    ports,
    secrets: await localSecrets(dataDir),
    dataDir,
    given: { PATH: person['PATH'], HOME: person['HOME'], ...given },
  });
  const { databaseUrl, env } = shop;
  const addresses = addressesOf(ports);
  const processes = new Map<string, RunningProcess>();
  const undo: (() => Promise<void>)[] = [];
  let isStopped = false;
  const stop = async () => {
    isStopped = true;
    for (const step of undo.splice(0).reverse()) await step();
  };
  const start = async (program: Program) => {
    const running = await startProcess({
      ...program,
      env: { ...env, ...program.env },
      logDir: join(dataDir, 'logs'),
    });
    processes.set(program.name, running);
    // It was on its way while the others were stopped.
    if (isStopped) await running.stop();
    return running;
  };
  const open = async (program: Program) => waitUntilOpen(program.url, await start(program), signal);
  const keysDir = join(dataDir, 'identity');
  const placement = { ports, keysDir, redisUrl: redisUrlOf(shop) };
  const hosts = hostPrograms(topology, placement, options);
  const { sandbox, webApp } = programs(addresses, ports, options.isDev ?? false);
  try {
    const building = options.isDev || options.isWithoutWeb ? null : buildWeb(given, signal);
    building?.catch(() => {});
    if (isSplit(topology)) {
      onProgress('starting Redis');
      const redis = await startRedis(shop);
      if (redis) undo.push(redis.stop);
      await ensureIdentityKeys(keysDir);
    }
    onProgress('starting PostgreSQL');
    const database = await startDatabase(shop);
    if (database) undo.push(database.stop);
    undo.push(async () => {
      await Promise.all([...processes.values()].map((running) => running.stop()));
    });
    const outside = open(sandbox);
    outside.catch(() => {});
    onProgress('preparing the database');
    await prepareDatabase(shop);
    await seedOnce(shop, scenario);
    onProgress(`starting ${hosts.map(({ name }) => name).join(', ')}`);
    const frontDoor = Promise.all([outside, ...hosts.map(open)]);
    frontDoor.catch(() => {});
    if (!options.isWithoutWeb) {
      await building;
      onProgress('starting the web app');
      const web = await start(webApp);
      // Asked any sooner, a page would show that the backend is not there yet.
      await frontDoor;
      await waitUntilOpen(webApp.url, web, signal);
    }
    await frontDoor;
    const restart = async (name: string, signal: NodeJS.Signals) => {
      const running = processes.get(name);
      const program = [sandbox, webApp, ...hosts].find((candidate) => candidate.name === name);
      if (!running || !program) throw new Error(`${name} is not part of this stack`);
      const ended = new Promise((resolve) => running.child.once('exit', resolve));
      running.child.kill(signal);
      await ended;
      await open(program);
    };
    return {
      addresses,
      databaseUrl,
      env,
      processes,
      hostsOf: (module) => hostsOf(topology, module).map(({ name }) => name),
      restart,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function hostPrograms(
  topology: TopologyName,
  placement: PlacementOptions,
  { isDev = false, nodeOptions = {} }: Pick<StackOptions, 'isDev' | 'nodeOptions'>,
): Program[] {
  const watch = isDev ? ['--watch'] : [];
  return topologies[topology].map((host) => ({
    name: host.name,
    args: [...watch, ...(nodeOptions[host.name] ?? []), `services/${host.service}/src/main.ts`],
    cwd: repositoryDir,
    url: `http://127.0.0.1:${placement.ports[host.port]}/ready`,
    env: hostEnvironment(topology, host, placement),
  }));
}

function programs(addresses: StackAddresses, ports: StackPorts, isDev: boolean) {
  const next = join(repositoryDir, 'node_modules/next/dist/bin/next');
  return {
    sandbox: {
      name: 'sandbox',
      args: ['apps/sandbox/src/main.ts'],
      cwd: repositoryDir,
      url: addresses.inbox,
      env: {},
    },
    webApp: {
      name: 'web',
      args: [next, isDev ? 'dev' : 'start', '--port', String(ports.web)],
      cwd: join(repositoryDir, 'apps/web'),
      url: addresses.web,
      env: { PORT: String(ports.web), ...(isDev ? {} : { NODE_ENV: 'production' }) },
    },
  } satisfies Record<string, Program>;
}
