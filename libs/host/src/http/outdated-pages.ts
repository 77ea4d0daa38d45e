import {
  asTrpcError,
  CLIENT_CONTRACT_HEADER,
  CLIENT_CONTRACT_MIN,
  refusalShape,
  rpcErrors,
} from '@pet/rpc';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TRPC_ROUTE } from '../gateway/asked.ts';

/**
 * Tells a page that was built for a contract no longer kept to reload, before it misreads an answer or
 * is refused for what it cannot know. All others are served: reloading would not mend them.
 */
export function refuseOutdatedPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== TRPC_ROUTE || !isOutdated(request)) return;
    const error = asTrpcError(rpcErrors.RPC_CLIENT_OUTDATED());
    await reply.code(412).send({ error: refusalShape(error, {}, undefined) });
  });
}

function isOutdated({ headers }: FastifyRequest): boolean {
  const told = headers[CLIENT_CONTRACT_HEADER];
  return typeof told === 'string' && /^\d{1,9}$/.test(told) && Number(told) < CLIENT_CONTRACT_MIN;
}
