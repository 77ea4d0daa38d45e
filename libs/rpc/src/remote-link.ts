import { httpLink, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { QUERY_TIMEOUT_MS } from './call-limits.ts';
import type { RpcContext } from './context.ts';
import { moduleOfPath } from './module-names.ts';
import type { Neighbour } from './neighbour.ts';
import { callHeaders, type SignCall } from './service-identity.ts';

export interface RemoteLinkOptions {
  neighbour: Neighbour;
  sign: SignCall;
  /** The call in whose name the current code asks. */
  context: () => RpcContext;
}

/**
 * Calls procedures of a service over HTTP, one request per call: calls that are batched share their
 * headers, and so would share the identity of the first.
 */
export function remoteLink({ neighbour, sign, context }: RemoteLinkOptions): TRPCLink<AnyRouter> {
  return httpLink<AnyRouter>({
    url: `${neighbour.url}/trpc`,
    headers: async ({ op }) => {
      const call = context();
      const module = moduleOfPath(op.path);
      return {
        [callHeaders.token]: `Bearer ${await sign(module, call)}`,
        [callHeaders.requestId]: call.requestId,
        [callHeaders.budget]: String(Math.max(1, call.deadlineAt - Date.now())),
      };
    },
    fetch: async (address, init) => {
      const headers = init?.headers as Record<string, string>;
      const method = init?.method ?? 'GET';
      const budgetMs = Number(headers[callHeaders.budget]);
      const path = String(address as string).slice(neighbour.url.length);
      const isWithoutInput = method !== 'GET' && init?.body === undefined;
      const answer = await neighbour.request({
        path: isWithoutInput ? `${path}?batch=1` : path,
        method,
        headers: isWithoutInput ? { ...headers, 'content-type': 'application/json' } : headers,
        body: isWithoutInput ? '{}' : ((init?.body as string | undefined) ?? null),
        timeoutMs: method === 'GET' ? Math.min(QUERY_TIMEOUT_MS, budgetMs) : budgetMs,
        signal: init?.signal ?? null,
      });
      return {
        ok: answer.statusCode < 400,
        status: answer.statusCode,
        json: async () => (isWithoutInput ? onlyOf(await answer.body.json()) : answer.body.json()),
      };
    },
  });
}

/** tRPC reads an input from the body of every change; only a batch, here of one, can leave it out. */
const onlyOf = (answers: unknown): unknown => (Array.isArray(answers) ? answers[0] : answers);
