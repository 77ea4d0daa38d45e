'use client';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '#web/trpc/client.ts';
import { destinationOf, regionLabel } from './regions.ts';

/** The server's price for the chosen destination; the last one stays, marked stale, while a new one comes. */
export function useCheckoutQuote(countryCode: string, regionCode: string) {
  const destination = destinationOf(countryCode, regionCode || null);
  const query = trpc.order.checkout.quote.useQuery(
    { destination: destination ?? { countryCode: 'US', regionCode: null } },
    { enabled: destination !== null, placeholderData: keepPreviousData },
  );
  const quote = destination === null ? null : (query.data ?? null);
  return {
    quote,
    isStale: query.isPlaceholderData || (query.isFetching && quote === null),
    error: destination === null ? null : query.error,
    refetch: query.refetch,
    pendingWords:
      destination === null
        ? `Shipping and tax follow when you choose a ${regionLabel(countryCode).toLowerCase()}.`
        : 'Reckoning shipping and tax …',
  };
}
