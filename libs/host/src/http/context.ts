import { asTrpcError, type RpcContext } from '@pet/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { CallObservation } from '../metrics.ts';
import { identify, type IdentityOptions } from './identity.ts';

const CALL_BUDGET_MS = 10_000;

export interface ContextOptions extends IdentityOptions {
  observe: (call: CallObservation) => void;
}

/**
 * Makes the context of a call from outside; the caller is nobody, whatever headers claim. A failure
 * to identify keeps its status, e.g. 503 while the user module has no database.
 */
export const contextFactory =
  (options: ContextOptions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<RpcContext> => ({
    actor: await identify(request, reply, options).catch((error: unknown) => {
      throw asTrpcError(error);
    }),
    caller: null,
    requestId: request.id,
    deadlineAt: Date.now() + CALL_BUDGET_MS,
    log: request.log as Logger,
    client: {
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      cookie: request.headers.cookie ?? null,
    },
    observe: options.observe,
  });
