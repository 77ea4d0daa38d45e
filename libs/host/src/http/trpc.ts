import { BATCH_CALLS_MAX, type RpcContext } from '@pet/rpc';
import type { TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TRPC_ROUTE } from '../gateway/asked.ts';
import type { RouterFor } from '../gateway/placed-router.ts';
import type { MakeContext } from './context.ts';

/** Serves procedures at `/trpc`: batches, streams and subscriptions over HTTP. */
export async function serveTrpc(
  app: FastifyInstance,
  routerFor: RouterFor,
  makeContext: MakeContext,
): Promise<void> {
  await app.register((scope, _options, done) => {
    // tRPC reads the body itself.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.addHook('onSend', async (_request, reply, payload) =>
      payload instanceof Response && isWhole(payload) ? wholeAnswer(reply, payload) : payload,
    );
    scope.all<{ Params: { path: string } }>(TRPC_ROUTE, (request, reply) =>
      fastifyRequestHandler({
        router: routerFor(request),
        path: request.params.path,
        req: request,
        res: reply,
        maxBatchSize: BATCH_CALLS_MAX,
        createContext: ({ req, res }) => makeContext(req, res),
        onError: ({ error, path, ctx }) => logFailure(error, path, request, ctx),
      }),
    );
    done();
  });
}

/** Streamed answers are event streams, or say that they come in chunks. */
const isWhole = ({ headers, body }: Response): boolean =>
  body !== null &&
  !headers.has('transfer-encoding') &&
  headers.get('content-type') === 'application/json';

/** As text with its length: as a web stream it costs twice as much to send, and to pass on. */
function wholeAnswer(reply: FastifyReply, answer: Response): Promise<string> {
  void reply.code(answer.status);
  for (const [name, value] of answer.headers) void reply.header(name, value);
  return answer.text();
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
