import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import {
  addressesOf,
  embeddedDatabaseUrl,
  stackEnvironment,
  type Environment,
  type StackAddresses,
} from './environment.ts';
import type { StackPorts } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startProcess, waitUntilOpen, type RunningProcess } from './processes.ts';
import { repositoryDir } from './repository.ts';
import { localSecrets } from './secrets.ts';
import { seedDatabase, type SeedScenario } from './seed-database.ts';

export interface StackOptions {
  ports: StackPorts;
  dataDir: string;
  /** Watches sources and serves the web app unbuilt. */
  isDev?: boolean;
  /** Leaves the web app out, for tests and benchmarks of the API. */
  isWithoutWeb?: boolean;
  scenario: SeedScenario;
  given?: Environment;
  onProgress?: (line: string) => void;
}

export interface Stack {
  addresses: StackAddresses;
  databaseUrl: string;
  env: Environment;
  processes: Map<string, RunningProcess>;
  /** Kills one process and starts it again, for tests of crashes. */
  restart: (name: string, signal: NodeJS.Signals) => Promise<void>;
  stop: () => Promise<void>;
}

interface Program {
  name: string;
  args: string[];
  cwd: string;
  url: string;
}

/**
 * Starts the whole local system: PostgreSQL, sandbox, backend and web, each once the ones before are
 * open. What was started is stopped again when a later part fails.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { ports, dataDir, scenario, given = {}, onProgress = () => {} } = options;
  const secrets = await localSecrets(dataDir);
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const web = options.isDev || options.isWithoutWeb ? null : buildWeb(given);
    web?.catch(() => {});
    const databaseUrl = given['DATABASE_URL'] ?? embeddedDatabaseUrl(ports, secrets);
    if (!given['DATABASE_URL']) {
      onProgress('starting PostgreSQL');
      const postgres = await startEmbeddedPostgres({
        dataDir,
        port: ports.postgres,
        password: secrets.databasePassword,
        onLog: () => {},
      });
      undo.push(postgres.stop);
    }
    onProgress('preparing the database');
    await prepareDatabase(databaseUrl);
    await seedDatabase(databaseUrl, scenario);

    const env = stackEnvironment({
      ports,
      secrets,
      dataDir,
      databaseUrl,
      given: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...given },
    });
    const addresses = addressesOf(ports);
    const processes = new Map<string, RunningProcess>();
    const open = async (program: Program) => {
      const running = await startProcess({
        ...program,
        env: { ...env, ...programEnvironment(program.name, ports) },
        logDir: join(dataDir, 'logs'),
      });
      processes.set(program.name, running);
      await waitUntilOpen(program.url, running);
    };
    undo.push(async () => {
      await Promise.all([...processes.values()].map((running) => running.stop()));
    });
    const { sandbox, backend, webApp } = programs(addresses, ports, options.isDev ?? false);
    onProgress('starting sandbox and backend');
    await Promise.all([open(sandbox), open(backend)]);
    if (!options.isWithoutWeb) {
      if (web) onProgress('building the web app (only when it has changed)');
      await web;
      onProgress('starting the web app');
      await open(webApp);
    }
    const restart = async (name: string, signal: NodeJS.Signals) => {
      const running = processes.get(name);
      const program = [sandbox, backend, webApp].find((candidate) => candidate.name === name);
      if (!running || !program) throw new Error(`${name} is not part of this stack`);
      const ended = new Promise((resolve) => running.child.once('exit', resolve));
      running.child.kill(signal);
      await ended;
      await open(program);
    };
    return { addresses, databaseUrl, env, processes, restart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function programs(addresses: StackAddresses, ports: StackPorts, isDev: boolean) {
  const watch = isDev ? ['--watch'] : [];
  const next = join(repositoryDir, 'node_modules/next/dist/bin/next');
  return {
    sandbox: {
      name: 'sandbox',
      args: ['apps/sandbox/src/main.ts'],
      cwd: repositoryDir,
      url: addresses.inbox,
    },
    backend: {
      name: 'backend',
      args: [...watch, 'services/backend/src/main.ts'],
      cwd: repositoryDir,
      url: `${addresses.frontDoor}/ready`,
    },
    webApp: {
      name: 'web',
      args: [next, isDev ? 'dev' : 'start', '--port', String(ports.web)],
      cwd: join(repositoryDir, 'apps/web'),
      url: addresses.web,
    },
  } satisfies Record<string, Program>;
}

/** What differs between the processes. */
function programEnvironment(name: string, ports: StackPorts): Environment {
  if (name === 'backend') return { PORT: String(ports.frontDoor) };
  if (name === 'web') return { NODE_ENV: 'production', PORT: String(ports.web) };
  return {};
}
