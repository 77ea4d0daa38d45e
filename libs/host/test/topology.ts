import type { ModuleName, RouterOf } from '@pet/rpc';
import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpSubscriptionLink,
  splitLink,
} from '@trpc/client';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventSource } from 'undici';
import { createIdentityKeys, createService, serviceUrlName, type Service } from '../src/index.ts';
import { placedModules, type PlacedApi } from './placed-modules.ts';
import { probeEnvironment } from './probe-service.ts';

/** Which processes there are, each with what it hosts; the first is the front door. */
export type Topology = Readonly<Record<string, readonly ModuleName[]>>;

export const topologies = {
  monolith: { backend: ['builder', 'user', 'webhook'] },
  hybrid: { backend: ['builder', 'user', 'webhook'], 'builder-service': ['builder'] },
  extracted: { backend: ['user', 'webhook'], 'builder-service': ['builder'] },
  microservices: {
    gateway: [],
    'user-service': ['user'],
    'builder-service': ['builder'],
    'webhook-service': ['webhook'],
  },
} satisfies Record<string, Topology>;

export interface RunningTopology {
  /** Address of the front door. */
  url: string;
  services: Map<string, Service>;
  addresses: Map<string, string>;
  keysDir: string;
  client: ReturnType<typeof clientOf>;
  /** Stops a service that needs no neighbours, and starts it again at its address. */
  restart: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Starts the services on free ports of the loopback interface, the front door last. `given` is
 * added to the environment of all, e.g. the address of something that is no service.
 */
export async function startTopology(
  topology: Topology,
  given: Record<string, string> = {},
): Promise<RunningTopology> {
  const names = Object.keys(topology);
  const keysDir = await mkdtemp(join(tmpdir(), 'harness-hero-keys-'));
  await writeKeys(keysDir, topology);
  const services = new Map<string, Service>();
  const addresses = new Map<string, string>();
  const placed: Record<string, string> = {};
  const open = async (name: string, port = 0) => {
    const isFrontDoor = name === names[0];
    const hosted = topology[name] ?? [];
    const service = await createService({
      name,
      version: '1.2.3',
      defaultPort: 0,
      entrance: isFrontDoor ? 'public' : 'internal',
      modules: placedModules.filter((module) => hosted.includes(module.name)),
      environment: {
        ...probeEnvironment,
        ...(port === 0 ? placed : {}),
        IDENTITY_KEYS_FILE: join(keysDir, `${name}.json`),
        RATE_LIMIT_PER_MINUTE: '0',
        ...given,
      },
    });
    services.set(name, service);
    return given['DATABASE_URL']
      ? service.start()
      : service.app.listen({ host: '127.0.0.1', port });
  };
  for (const name of names.toReversed()) {
    const address = await open(name);
    addresses.set(name, address);
    for (const module of topology[name] ?? []) {
      const before = placed[serviceUrlName(module)];
      placed[serviceUrlName(module)] = before ? `${before},${address}` : address;
    }
  }
  const url = addresses.get(names[0] ?? '') ?? '';
  return {
    url,
    services,
    addresses,
    keysDir,
    client: clientOf(url),
    restart: async (name) => {
      await services.get(name)?.stop();
      await open(name, Number(new URL(addresses.get(name) ?? '').port));
    },
    stop: async () => {
      for (const name of names) await services.get(name)?.stop();
      await rm(keysDir, { recursive: true, force: true });
    },
  };
}

export async function writeKeys(keysDir: string, topology: Topology): Promise<void> {
  const names = Object.keys(topology);
  const callers = Object.entries(topology).map(
    ([name, hosted]) =>
      [name, name === names[0] ? [...hosted, 'front-door' as const] : hosted] as const,
  );
  for (const [name, keys] of await createIdentityKeys(Object.fromEntries(callers))) {
    await writeFile(join(keysDir, `${name}.json`), JSON.stringify(keys));
  }
}

/** A stock client that knows one address and nothing of what stands behind it. */
function clientOf(url: string, headers: Record<string, string> = {}) {
  return createTRPCClient<RouterOf<PlacedApi>>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url: `${url}/trpc`, EventSource }),
        false: splitLink({
          condition: ({ context }) => context['isStreamed'] === true,
          true: httpBatchStreamLink({ url: `${url}/trpc`, headers }),
          false: httpBatchLink({ url: `${url}/trpc`, headers }),
        }),
      }),
    ],
  });
}
