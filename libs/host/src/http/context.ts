import { asTrpcError, CALL_BUDGET_MS, callHeaders, type RpcContext } from '@pet/rpc';
import type { Actor } from '@pet/domain/user';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { identify, type IdentityOptions } from './identity.ts';

export type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<RpcContext>;

export type ContextOptions = IdentityOptions & Pick<RpcContext, 'observe' | 'onAnswered'>;

/**
 * Makes the context of a call: who calls is what another of our processes has signed, or else found
 * out here, and then the caller is nobody, whatever headers claim. A failure to identify keeps its
 * status, e.g. 503 while the user module has no database.
 */
export const contextFactory = (options: ContextOptions): MakeContext => {
  // A request that comes back unanswered from elsewhere is still that of the same new guest.
  const visitors = new WeakMap<FastifyRequest, Promise<Actor>>();
  const visitorOf = (request: FastifyRequest, reply: FastifyReply): Promise<Actor> => {
    const visitor = visitors.get(request) ?? identifyVisitor(request, reply, options);
    visitors.set(request, visitor);
    return visitor;
  };
  return async (request, reply) => {
    const { signedCall } = request;
    return {
      actor: signedCall?.actor ?? (await visitorOf(request, reply)),
      caller: signedCall?.caller ?? null,
      requestId: request.id,
      deadlineAt: Date.now() + (signedCall ? budgetOf(request) : CALL_BUDGET_MS),
      log: request.log as Logger,
      client: {
        ip: signedCall ? signedCall.client.ip : request.ip,
        userAgent: request.headers['user-agent'] ?? null,
        cookie: request.headers.cookie ?? null,
      },
      observe: options.observe,
      onAnswered: options.onAnswered,
    };
  };
};

const identifyVisitor = (request: FastifyRequest, reply: FastifyReply, options: IdentityOptions) =>
  identify(request, reply, options).catch((error: unknown) => {
    throw asTrpcError(error);
  });

/** What is left of the time that the first caller waits; durations, as clocks differ. */
function budgetOf({ headers }: FastifyRequest): number {
  const budgetMs = Number(headers[callHeaders.budget]);
  return budgetMs > 0 ? Math.min(budgetMs, CALL_BUDGET_MS) : CALL_BUDGET_MS;
}
