import { BATCH_CALLS_MAX } from '@pet/rpc/call-limits';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import type { AppRouter } from './app-router.ts';

export type ApiClient = TRPCClient<AppRouter>;

export interface ApiClientOptions {
  /** Address of the front door, e.g. `http://127.0.0.1:4000`. */
  url: string;
  /** Headers of each request, e.g. a visitor's cookie. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  fetch?: typeof fetch;
}

/** A typed client of the whole API over one address, whatever stands behind it. */
export function createApiClient({ url, headers, fetch }: ApiClientOptions): ApiClient {
  const http = {
    url: `${url}/trpc`,
    ...(headers ? { headers } : {}),
    ...(fetch ? { fetch: fetch as never } : {}),
  };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url: http.url }),
        false: httpBatchLink({ ...http, maxItems: BATCH_CALLS_MAX }),
      }),
    ],
  });
}
