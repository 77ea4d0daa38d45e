import type { RpcContext } from '@pet/rpc';
import type { AnyRouter, TRPCError } from '@trpc/server';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const BATCH_CALLS_MAX = 10;

type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<RpcContext>;

/** Serves the router at `/trpc`: batches, streams and subscriptions over HTTP. */
export async function serveTrpc(
  app: FastifyInstance,
  router: AnyRouter,
  makeContext: MakeContext,
): Promise<void> {
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router,
      maxBatchSize: BATCH_CALLS_MAX,
      createContext: ({ req, res }) => makeContext(req, res),
      onError: ({ error, path, req, ctx }) => logFailure(error, path, req, ctx),
    } satisfies FastifyTRPCPluginOptions<AnyRouter>['trpcOptions'],
  });
}

/** Expected refusals are no alarms; everything unforeseen is logged with its cause. */
function logFailure(
  error: TRPCError,
  path: string | undefined,
  request: FastifyRequest,
  context: RpcContext | undefined,
): void {
  const log = context?.log ?? request.log;
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    log.error({ err: error.cause ?? error, procedure: path }, 'procedure failed');
  } else {
    log.debug({ code: error.code, procedure: path }, 'procedure refused');
  }
}
