import { createCallRelay, unreachedRouter, type Elsewhere } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { FastifyRequest } from 'fastify';
import { asked } from './asked.ts';

/** The router that answers one tRPC request. */
export type RouterFor = (request: FastifyRequest) => AnyRouter;

/**
 * The hosted procedures, and for a batch that asks modules in several places a router that joins
 * their answers. Calls from a neighbour are always meant for this process.
 */
export function placedRouter(hosted: AnyRouter, elsewhere: Elsewhere): RouterFor {
  const relay = createCallRelay({ hostedRouter: hosted, ...elsewhere });
  const { placement } = elsewhere;
  return (request) => {
    const { procedures, modules } = asked(request);
    const type = request.method === 'GET' ? 'query' : 'mutation';
    if (request.isUnreached) return unreachedRouter(hosted, procedures ?? [], type);
    const isOursAlone = modules.every((module) => placement.routingOf(module).url === null);
    if (modules.length < 2 || isOursAlone || request.signedCall) return hosted;
    return relay.routerFor(procedures ?? [], type);
  };
}
