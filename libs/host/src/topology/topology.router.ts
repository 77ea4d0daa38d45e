import { access, asTrpcError, moduleNames, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import { adviseOn } from './advice.ts';
import { moduleLoads } from './module-loads.ts';
import { placeModule, type PlaceModuleDeps } from './place-module.ts';
import {
  placeModuleSchema,
  topologyStatusSchema,
  type TopologyStatus,
} from './topology.contract.ts';
import { livingHosts, readRouting } from './topology.repository.ts';

/** Where the modules run and how they fare; answered by the front door itself. */
export const createTopologyRouter = (deps: PlaceModuleDeps) =>
  router({
    status: procedure(access.role('admin'), 'Lists processes, load and where calls go.')
      .input(z.void())
      .output(topologyStatusSchema)
      .query(() => topologyStatus(deps)),
    place: procedure(access.role('admin'), 'Says where the calls of a module go.')
      .input(placeModuleSchema)
      .output(topologyStatusSchema)
      .mutation(async ({ ctx, input }) => {
        await placeModule(deps, input, ctx.actor.userId).catch((error: unknown) => {
          throw asTrpcError(error);
        });
        return topologyStatus(deps);
      }),
  });
export type TopologyRouter = ReturnType<typeof createTopologyRouter>;

export async function topologyStatus({
  database,
  placement,
}: Pick<PlaceModuleDeps, 'database' | 'placement'>): Promise<TopologyStatus> {
  const [stored, hosts] = await Promise.all([readRouting(database), livingHosts(database)]);
  const routing = moduleNames.map((module) => {
    const told = stored.get(module);
    const placed = placement.routingOf(module);
    return {
      module,
      url: told?.url ?? placed.url,
      weight: (told ?? placed).weight,
      isShadowed: (told ?? placed).isShadowed,
      isHosted: placement.isHosted(module),
      changedBy: told?.changedBy ?? null,
      changedAt: told?.changedAt.toISOString() ?? null,
    };
  });
  return { routing, hosts, advice: moduleLoads(hosts).map((load) => adviseOn(load)) };
}
