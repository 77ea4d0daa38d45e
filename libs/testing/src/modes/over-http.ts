import type { Actor } from '@pet/domain/user';
import { CALL_BUDGET_MS, callHeaders, type Caller, type ModuleName, type SignCall } from '@pet/rpc';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { Agent, EventSource, type Dispatcher } from 'undici';
import type { OpenedModule } from './tested-module.ts';

export interface HttpWay {
  url: string;
  module: ModuleName;
  sign: SignCall;
}

/** Reaches a module as the front door does that has found out who calls. */
export function overHttp({ url, module, sign }: HttpWay): Pick<OpenedModule, 'as' | 'request'> {
  const headersOf = async (actor: Actor, caller: Caller | null) => ({
    [callHeaders.token]: `Bearer ${await sign(module, { actor, caller, client: { ip: null } })}`,
    [callHeaders.budget]: String(CALL_BUDGET_MS),
  });
  return {
    as: (actor, caller) => {
      const headers = () => headersOf(actor, caller);
      const client = createTRPCClient<AnyRouter>({
        links: [
          splitLink({
            condition: ({ type }) => type === 'subscription',
            true: httpSubscriptionLink({
              url: `${url}/trpc`,
              EventSource,
              eventSourceOptions: async () => ({ dispatcher: withHeaders(await headers()) }),
            }),
            // One request per call, in the form that browsers send.
            false: httpBatchLink({ url: `${url}/trpc`, headers, maxItems: 1 }),
          }),
        ],
      });
      return (client as unknown as Record<ModuleName, TRPCClient<AnyRouter>>)[module];
    },
    request: async ({ method, path, headers, body }) => {
      const signed = await headersOf({ kind: 'anonymous' }, null);
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { ...headers, ...signed },
        redirect: 'manual',
        ...(body === undefined ? {} : { body: body as string }),
      });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
  };
}

/** An event source has no headers of its own. */
const withHeaders = (headers: Record<string, string>): Dispatcher =>
  new Agent().compose(
    (dispatch) => (options, handler) =>
      dispatch(
        { ...options, headers: [...toPairs(options.headers), ...Object.entries(headers)].flat() },
        handler,
      ),
  );

const toPairs = (headers: unknown): [string, string][] =>
  Array.isArray(headers)
    ? headers.flatMap((value, index) =>
        index % 2 === 0 ? [[String(value), String(headers[index + 1])] as [string, string]] : [],
      )
    : Object.entries((headers ?? {}) as Record<string, string>);
