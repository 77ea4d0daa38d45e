import { moduleNames, type ModuleName } from '@pet/database';
import { modules } from '@pet/backend/modules';
import { portBlock } from '../stack/ports.ts';
import { topologies, type Host, type ServiceName } from '../stack/topologies.ts';

export interface Replicas {
  min: number;
  max: number;
}

/** A process that hosts modules, as the cluster runs it. */
export interface ClusterHost extends Pick<Host, 'modules'> {
  name: ServiceName;
  port: number;
  replicas: Replicas;
  /** Whether the ingress and the web server come in here. */
  isFrontDoor: boolean;
  /** Modules that other hosts answer for it. */
  calls: readonly ModuleName[];
}

export type Overlay = 'monolith' | 'hybrid' | 'microservices';

const ports = portBlock(0);
const needs = new Map(modules.map((module) => [module.name, module.needs as ModuleName[]]));
const replicasOf: Partial<Record<ServiceName, Replicas>> = {
  backend: { min: 1, max: 3 },
  'builder-service': { min: 2, max: 10 },
  gateway: { min: 2, max: 6 },
};

/** What runs in a topology; calls are those that the modules' `needs` name, and all for the front door. */
export function hostsIn(overlay: Overlay): ClusterHost[] {
  const hosts = topologies[overlay].filter(({ name, service }) => name === service);
  const elsewhere = hosts.slice(1).flatMap(({ modules: hosted }) => hosted);
  return hosts.map(({ service, modules: hosted, port }, index) => {
    const isFrontDoor = index === 0;
    const called = isFrontDoor ? moduleNames : hosted.flatMap((module) => needs.get(module) ?? []);
    const own = isFrontDoor ? [] : hosted;
    return {
      name: service,
      modules: hosted,
      port: ports[port],
      replicas: replicasOf[service] ?? { min: 2, max: 4 },
      isFrontDoor,
      calls: moduleNames.filter(
        (module) => called.includes(module) && elsewhere.includes(module) && !own.includes(module),
      ),
    };
  });
}
