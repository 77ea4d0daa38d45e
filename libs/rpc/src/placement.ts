import type { ModuleName } from './module-names.ts';

/** Where one call is answered. */
export type Route =
  | { kind: 'local' }
  /** `orLocal`: a copy is hosted here too and answers what the other cannot. */
  | { kind: 'remote'; url: string; orLocal: boolean }
  /** Neither hosted here nor at a known address. */
  | { kind: 'nowhere' };

/** What the routing table says of one module. */
export interface ModuleRouting {
  /** Address of the service that hosts it, e.g. `http://127.0.0.1:4002`; null where none does. */
  url: string | null;
  /** Percentage of calls that go there while a copy is hosted here, 0–100. */
  weight: number;
  /** Queries that are answered here are asked there too, and the answers compared. */
  isShadowed: boolean;
}
export type RoutingTable = ReadonlyMap<ModuleName, ModuleRouting>;

export interface Placement {
  isHosted: (module: ModuleName) => boolean;
  /** Decides for one call; asked again it may decide otherwise. */
  routeOf: (module: ModuleName) => Route;
  /** The address whose answers are compared with ours, or null. */
  shadowOf: (module: ModuleName) => string | null;
  routingOf: (module: ModuleName) => ModuleRouting;
  /** Replaces what the environment said at the start, module by module. */
  follow: (table: RoutingTable) => void;
}

export interface PlacementOptions {
  hosted: readonly ModuleName[];
  /** Addresses from the environment, e.g. `BUILDER_SERVICE_URL`. */
  addresses: Readonly<Partial<Record<ModuleName, string>>>;
  /** A number in [0, 1). */
  random?: () => number;
}

/**
 * Where each module's calls go. A module that is not hosted here is called at its address; one that
 * is hosted here and has an address as well is called there by its weight, 100 unless the routing
 * table says otherwise.
 */
export function createPlacement(options: PlacementOptions): Placement {
  const { hosted, addresses, random = Math.random } = options;
  // A visitor may ask for a module by any name, `constructor` too.
  const known = new Map(Object.entries(addresses));
  let table: RoutingTable = new Map();
  const isHosted = (module: ModuleName) => hosted.includes(module);
  const routingOf = (module: ModuleName): ModuleRouting => {
    const given = known.get(module) ?? null;
    const told = table.get(module);
    if (!told) return { url: given, weight: given ? 100 : 0, isShadowed: false };
    return { ...told, url: told.url ?? given };
  };
  return {
    isHosted,
    routingOf,
    routeOf: (module) => {
      const { url, weight } = routingOf(module);
      if (!isHosted(module))
        return url ? { kind: 'remote', url, orLocal: false } : { kind: 'nowhere' };
      if (!url || random() * 100 >= weight) return { kind: 'local' };
      return { kind: 'remote', url, orLocal: true };
    },
    shadowOf: (module) => {
      const { url, isShadowed } = routingOf(module);
      return isShadowed && isHosted(module) ? url : null;
    },
    follow: (next) => {
      table = next;
    },
  };
}
