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
    const { procedures, modules, isOfModulesAlone } = asked(request);
    const type = request.method === 'GET' ? 'query' : 'mutation';
    if (request.unreached) {
      return unreachedRouter(hosted, procedures ?? [], type, request.unreached);
    }
    const isOursAlone = modules.every((module) => placement.routingOf(module).url === null);
    const isForOne = modules.length < 2 && isOfModulesAlone;
    if (isForOne || isOursAlone || request.signedCall) return hosted;
    return relay.routerFor(procedures ?? [], type);
  };
}
