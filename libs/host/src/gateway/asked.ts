import { moduleAt, modulesOfCalls, type ModuleName } from '@pet/rpc';
import type { FastifyRequest } from 'fastify';

const TRPC = '/trpc/';
export const BATCH_CALLS_MAX = 10;

/** What a request asks for, read from its address alone. */
export interface Asked {
  /** Paths of the procedures; null for a plain route. */
  procedures: string[] | null;
  modules: ModuleName[];
}

/**
 * The modules that a request asks. The same reading as tRPC's own: a comma separates calls only in a
 * batch, and an encoded comma or dot is a comma or dot.
 */
export function asked(request: FastifyRequest): Asked {
  const pathname = request.url.split('?', 1)[0] ?? '';
  if (!pathname.startsWith(TRPC)) {
    const module = moduleAt(pathname);
    return { procedures: null, modules: module ? [module] : [] };
  }
  const path = (request.params as { path?: string }).path ?? '';
  const isBatch = (request.query as { batch?: string }).batch === '1';
  const procedures = isBatch ? path.split(',') : [path];
  // Too many are for tRPC to refuse, as it does in process.
  const modules = procedures.length > BATCH_CALLS_MAX ? [] : modulesOfCalls(procedures);
  return { procedures, modules };
}
