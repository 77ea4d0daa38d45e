import { QueryClient } from '@tanstack/react-query';
import { errorWords } from './error-words.ts';

const FRESH_MS = 15_000;
const RETRIES_MAX = 2;

/** Reads are tried again while the network is at fault; writes never by themselves. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < RETRIES_MAX && errorWords(error).isPassing,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
