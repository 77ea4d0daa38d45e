import { BATCH_CALLS_MAX, CLIENT_CONTRACT, CLIENT_CONTRACT_HEADER, type AppRouter } from '@pet/api';
import { firstWriteAlone } from './first-write-alone.ts';
import { tellOutdated } from './outdated-link.ts';
import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';

const ENDPOINT = '/trpc';

/** Shared by all clients of a page, which are one visitor. */
const oneByOne = firstWriteAlone();

/** Browser calls go to our own origin: batched, and as server-sent events where they are live. */
export const browserLinks = (): TRPCLink<AppRouter>[] => [
  tellOutdated(),
  oneByOne,
  splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url: ENDPOINT }),
    false: httpBatchLink({
      url: ENDPOINT,
      maxItems: BATCH_CALLS_MAX,
      headers: { 'x-hh-client': 'web', [CLIENT_CONTRACT_HEADER]: String(CLIENT_CONTRACT) },
    }),
  }),
];
