'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { trpc } from './client.ts';
import { browserLinks } from './links.ts';
import { sharedQueryClient } from './query-client.ts';

/**
 * Gives the tree below it the API hooks and their cache. It stands in the layouts of the routes that
 * need it and not at the root, so that the first visit of the shop window does not load it.
 */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(sharedQueryClient);
  const [client] = useState(() => trpc.createClient({ links: browserLinks() }));
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
