import { BATCH_CALLS_MAX, moduleAt, moduleOfPath, modulesOfCalls, type ModuleName } from '@pet/rpc';
import type { FastifyRequest } from 'fastify';

export const TRPC_ROUTE = '/trpc/:path';

/** What a request asks for, read from its address alone. */
export interface Asked {
  /** Paths of the procedures; null for a plain route. */
  procedures: string[] | null;
  modules: ModuleName[];
  /** Whether all that is asked belongs to these modules; a front door has procedures of its own. */
  isOfModulesAlone: boolean;
}

const nothing: Asked = { procedures: null, modules: [], isOfModulesAlone: false };

const known = new WeakMap<FastifyRequest, Asked>();

/** The modules that a request asks, by the route that Fastify has found for it; read once per request. */
export function asked(request: FastifyRequest): Asked {
  const found = known.get(request) ?? read(request);
  known.set(request, found);
  return found;
}

function read(request: FastifyRequest): Asked {
  // What lies below a module's address is the module's, even if it finds nothing there.
  const route = request.routeOptions.url ?? decoded(pathOf(request));
  if (route === null) return nothing;
  if (route === TRPC_ROUTE) return askedCalls(request);
  const module = moduleAt(route);
  return module ? { procedures: null, modules: [module], isOfModulesAlone: true } : nothing;
}

/**
 * The same reading as tRPC's own: it decodes the path a second time, a comma separates calls only
 * in a batch, and only the first `batch` of the query counts.
 */
function askedCalls(request: FastifyRequest): Asked {
  const path = decoded((request.params as { path: string }).path);
  if (path === null) return nothing;
  const procedures = isBatch(request) ? path.split(',') : [path];
  // Too many are for tRPC to refuse, as it does in process.
  if (procedures.length > BATCH_CALLS_MAX) return { ...nothing, procedures };
  const modules = modulesOfCalls(procedures);
  const isOfModulesAlone = procedures.every((one) => modules.includes(moduleOfPath(one)));
  return { procedures, modules, isOfModulesAlone };
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

export const isBatch = (request: FastifyRequest): boolean =>
  new URLSearchParams(request.url.split('?')[1] ?? '').get('batch') === '1';

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
