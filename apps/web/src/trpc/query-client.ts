import { QueryClient } from '@tanstack/react-query';
import { errorWords } from './error-words.ts';

const FRESH_MS = 15_000;
const RETRIES_MAX = 2;

/** Reads are tried again while the network is at fault; writes never by themselves. */
const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < RETRIES_MAX && errorWords(error).isPassing,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

let ofThisBrowser: QueryClient | undefined;

/** One cache for all providers of a page; on the server a fresh one, so that visitors share nothing. */
export const sharedQueryClient = (): QueryClient =>
  typeof window === 'undefined' ? createQueryClient() : (ofThisBrowser ??= createQueryClient());
