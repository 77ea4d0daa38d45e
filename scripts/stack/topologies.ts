import { moduleNames, type ModuleName } from '@pet/database';
import type { Environment } from './environment.ts';
import type { StackPorts } from './ports.ts';

export type ServiceName = 'backend' | 'gateway' | `${ModuleName}-service`;

/** A process that hosts modules: `services/<service>`, at an address of its own. */
export interface Host {
  /** Replicas have the same service and names of their own. */
  name: string;
  service: ServiceName;
  modules: readonly ModuleName[];
  port: keyof StackPorts;
}

const frontDoor = (service: 'backend' | 'gateway', modules: readonly ModuleName[]): Host => ({
  name: service,
  service,
  modules,
  port: 'frontDoor',
});
const serviceOf = (module: ModuleName): Host => ({
  name: `${module}-service`,
  service: `${module}-service`,
  modules: [module],
  port: module,
});
const builderReplica: Host = {
  ...serviceOf('builder'),
  name: 'builder-service-2',
  port: 'builderReplica',
};
const allBut = (module: ModuleName) => moduleNames.filter((name) => name !== module);

/** Which processes there are; the first is the front door. */
export const topologies = {
  monolith: [frontDoor('backend', moduleNames)],
  /** The backend keeps a copy of what it has given away, and answers where the other does not. */
  hybrid: [frontDoor('backend', moduleNames), serviceOf('builder'), builderReplica],
  extracted: [frontDoor('backend', allBut('builder')), serviceOf('builder')],
  microservices: [frontDoor('gateway', []), ...moduleNames.map(serviceOf)],
} satisfies Record<string, readonly Host[]>;

export type TopologyName = keyof typeof topologies;
export const topologyNames = Object.keys(topologies) as TopologyName[];

/** @throws Error that names the topologies there are */
export function topologyNamed(name: string | undefined): TopologyName {
  const found = topologyNames.find((known) => known === (name ?? 'monolith'));
  if (found) return found;
  throw new Error(`There is no topology ${name}; choose ${topologyNames.join(', ')}.`);
}

export const isSplit = (topology: TopologyName): boolean => topologies[topology].length > 1;

/** The processes that answer a module's calls: its own service where it has one. */
export function hostsOf(topology: TopologyName, module: ModuleName): Host[] {
  const hosts = topologies[topology].filter(({ modules }) => modules.includes(module));
  const [, ...others] = topologies[topology];
  const own = hosts.filter((host) => others.includes(host));
  return own.length > 0 ? own : hosts;
}

export interface PlacementOptions {
  ports: StackPorts;
  /** Holds `<service>.json` for each service. */
  keysDir: string;
  redisUrl: string;
}

/** What a host of a topology has to know of the others. */
export function hostEnvironment(
  topology: TopologyName,
  host: Host,
  { ports, keysDir, redisUrl }: PlacementOptions,
): Environment {
  const own = { PORT: String(ports[host.port]) };
  if (!isSplit(topology)) return own;
  const elsewhere = moduleNames
    .map((module) => [module, hostsOf(topology, module)] as const)
    .filter(([, hosts]) => hosts.every(({ service }) => service !== host.service));
  const addresses = elsewhere.map(([module, hosts]) => [
    `${module.toUpperCase()}_SERVICE_URL`,
    hosts.map(({ port }) => `http://127.0.0.1:${ports[port]}`).join(),
  ]);
  return {
    ...own,
    ...(host.service === 'backend' ? { HOSTED_MODULES: host.modules.join() } : {}),
    IDENTITY_KEYS_FILE: `${keysDir}/${host.service}.json`,
    REDIS_URL: redisUrl,
    ...Object.fromEntries(addresses),
  };
}
