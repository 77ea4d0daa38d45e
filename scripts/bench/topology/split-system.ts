import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutLimits } from '../../stack/environment.ts';
import { freePorts } from '../../stack/ports.ts';
import { startProcess, waitUntilOpen } from '../../stack/processes.ts';
import { repositoryDir } from '../../stack/repository.ts';
import { startStack, type StackOptions } from '../../stack/stack.ts';
import { startProgram } from '../program.ts';

/** One database, and its modules as services behind a gateway and in one backend at the same time. */
export interface SplitSystem {
  /** Hosts everything. */
  backend: string;
  builder: string;
  order: string;
  /** Hosts nothing. */
  gateway: string;
  /** A bare proxy in front of the builder's service. */
  bareProxy: string;
  /** Keys that may speak for the front door. */
  keysFile: string;
  close: () => Promise<void>;
}

export async function openSplitSystem(
  nodeOptions: NonNullable<StackOptions['nodeOptions']> = {},
): Promise<SplitSystem> {
  const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-split-'));
  const [ports, others] = [await freePorts(), await freePorts()];
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const stack = await startStack({
    ports,
    dataDir,
    topology: 'microservices',
    scenario: 'base',
    isWithoutWeb: true,
    nodeOptions,
    given: { ...withoutLimits, LOG_LEVEL: 'warn', NODE_ENV: 'production' },
  });
  const close = async () => {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const backend = await startProcess({
      name: 'backend',
      args: ['services/backend/src/main.ts'],
      cwd: repositoryDir,
      env: {
        ...stack.env,
        PORT: String(others.frontDoor),
        IDENTITY_KEYS_FILE: join(dataDir, 'identity/backend.json'),
        REDIS_URL: `redis://127.0.0.1:${ports.redis}`,
      },
      logDir: join(dataDir, 'logs'),
    });
    stack.processes.set('backend', backend);
    await waitUntilOpen(`${at(others.frontDoor)}/ready`, backend);
    const bareProxy = await startProgram('topology/bare-proxy.ts', [at(ports.builder)]);
    return {
      backend: at(others.frontDoor),
      builder: at(ports.builder),
      order: at(ports.order),
      gateway: stack.addresses.frontDoor,
      bareProxy: bareProxy.url,
      keysFile: join(dataDir, 'identity/gateway.json'),
      close: async () => {
        await bareProxy.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
