import { addressesIn, SERVICE_HEADER, type Placement } from '@pet/rpc';
import { lookup } from 'node:dns/promises';
import type { PrismaClient } from '../generated/client.ts';
import { askProcess, type ContractAnswer } from './contract-answer.ts';
import { brokenPromises, type ModuleContract } from './contract-of.ts';
import type { PlaceModule } from './topology.contract.ts';
import { topologyErrors } from './topology.errors.ts';
import { changeRouting, readRouting } from './topology.repository.ts';

export interface PlaceModuleDeps {
  database: PrismaClient;
  placement: Placement;
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
    if (!isForced) {
      const replicas = (await Promise.all(addressesIn(url).map(replicasAt))).flat();
      await Promise.all(replicas.map((address) => assertCanStandIn(deps, module, address)));
    }
  }
  if (weight < 100 && !deps.placement.isHosted(module)) throw topologyErrors.TOPOLOGY_NOT_HOSTED();
  await changeRouting(deps.database, module, { url: kept, weight, isShadowed }, changedBy);
}

/** One name may stand for several replicas. With TLS it cannot be told apart: the certificate is the name's. */
async function replicasAt(address: string): Promise<string[]> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'http:') return [address];
  const found = await lookup(hostname, { all: true, family: 4 }).catch(() => []);
  if (found.length < 2) return [address];
  return found.map(({ address: ip }) => `http://${ip}:${port || 80}`);
}

async function assertCanStandIn(
  { contracts }: PlaceModuleDeps,
  module: string,
  address: string,
): Promise<void> {
  await probe(address, '/ready');
  const theirs = (await probe(address, '/contract')) as ContractAnswer;
  const ours = contracts[module];
  const broken = ours ? brokenPromises(ours, theirs.modules[module]) : [];
  if (broken.length === 0) return;
  throw topologyErrors.TOPOLOGY_CONTRACT_DIFFERS({
    message: `${address} promises other things than the copy here. Deploy the same version, or force it.`,
    facts: { procedures: broken.slice(0, 20) },
  });
}

async function probe(address: string, path: string): Promise<unknown> {
  const notReady = (words: string, cause?: unknown) =>
    topologyErrors.TOPOLOGY_NOT_READY({ message: `${address} ${words}`, cause });
  const answer = await askProcess(address, path).catch((cause: unknown) => {
    throw notReady('gives no answer. Start the service there, then try again.', cause);
  });
  if (!answer.headers.has(SERVICE_HEADER)) throw notReady('is none of our services.');
  if (!answer.ok) {
    throw notReady(
      `is not ready: its ${path} answers ${answer.status}. Look there for what it waits for.`,
    );
  }
  return answer.json();
}
