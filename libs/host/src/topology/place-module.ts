import type { Neighbourhood, Placement } from '@pet/rpc';
import type { PrismaClient } from '../generated/client.ts';
import { brokenPromises, type ModuleContract } from './contract-of.ts';
import type { PlaceModule } from './topology.contract.ts';
import { topologyErrors } from './topology.errors.ts';
import { changeRouting, readRouting } from './topology.repository.ts';

const PROBE_TIMEOUT_MS = 2_000;

export interface PlaceModuleDeps {
  database: PrismaClient;
  placement: Placement;
  neighbourhood: Neighbourhood;
  /** The contracts of what is hosted here. */
  contracts: Record<string, ModuleContract>;
}

/**
 * Says where a module's calls go from now on; every process follows within a second. A service that
 * is not ready, or that promises other things than the copy here, gets no calls unless forced.
 */
export async function placeModule(
  deps: PlaceModuleDeps,
  change: PlaceModule,
  changedBy: string,
): Promise<void> {
  const { module, weight, isShadowed, isForced } = change;
  const kept = change.url ?? (await readRouting(deps.database)).get(module)?.url ?? null;
  const url = kept ?? deps.placement.routingOf(module).url;
  if (weight > 0 || isShadowed) {
    if (url === null) throw topologyErrors.TOPOLOGY_NO_ADDRESS();
    if (!isForced) await assertCanStandIn(deps, module, url);
  }
  if (weight < 100 && !deps.placement.isHosted(module)) throw topologyErrors.TOPOLOGY_NOT_HOSTED();
  await changeRouting(deps.database, module, { url: kept, weight, isShadowed }, changedBy);
}

async function assertCanStandIn(
  { neighbourhood, contracts }: PlaceModuleDeps,
  module: string,
  url: string,
): Promise<void> {
  const ask = async (path: string) => {
    const options = { path, method: 'GET' as const, headers: {}, body: null, signal: null };
    const answer = await neighbourhood
      .at(url)
      .request({ ...options, timeoutMs: PROBE_TIMEOUT_MS })
      .catch((cause: unknown) => {
        throw topologyErrors.TOPOLOGY_NOT_READY({ cause });
      });
    if (answer.statusCode !== 200) throw topologyErrors.TOPOLOGY_NOT_READY();
    return answer.body.json();
  };
  await ask('/ready');
  const theirs = (await ask('/contract')) as { modules: Record<string, ModuleContract> };
  const ours = contracts[module];
  const broken = ours ? brokenPromises(ours, theirs.modules[module]) : [];
  if (broken.length > 0) {
    throw topologyErrors.TOPOLOGY_CONTRACT_DIFFERS({ facts: { procedures: broken.slice(0, 20) } });
  }
}
