import { addressesIn } from '@pet/rpc';
import type { ApiDescription } from '../http/openapi.ts';
import type { ModuleContract } from './contract-of.ts';

const ANSWER_TIMEOUT_MS = 2_000;

/** What a process tells of itself at `/contract`. */
export interface ContractAnswer {
  service: string;
  version: string;
  modules: Record<string, ModuleContract>;
  /** A process of an older version does not say. */
  openapi?: Partial<ApiDescription>;
}

/**
 * Asks one process past breaker and turn: what is wanted is what this one says now, and whoever
 * asks must not have the customers' calls refused. Throws a `TypeError` while nothing answers there.
 */
export const askProcess = (address: string, path: string): Promise<Response> =>
  fetch(new URL(path, address), {
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });

/** Throws a `TypeError` while nothing of ours answers there. */
export async function contractAt(address: string): Promise<ContractAnswer> {
  const answer = await askProcess(address, '/contract');
  if (!answer.ok) throw new TypeError(`${address}/contract answers ${answer.status}`);
  return (await answer.json()) as ContractAnswer;
}

/** As the replica says that answers first; several addresses have commas between. */
export const contractOfService = (urls: string): Promise<ContractAnswer> =>
  Promise.any(addressesIn(urls).map(contractAt));
