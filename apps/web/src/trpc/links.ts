import type { AppRouter } from '@pet/api';
import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';

const BATCH_CALLS_MAX = 10;
const ENDPOINT = '/trpc';

/** Browser calls go to our own origin: batched, and as server-sent events where they are live. */
export const browserLinks = (): TRPCLink<AppRouter>[] => [
  splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url: ENDPOINT }),
    false: httpBatchLink({
      url: ENDPOINT,
      maxItems: BATCH_CALLS_MAX,
      headers: { 'x-hh-client': 'web' },
    }),
  }),
];
