'use client';
import { useCallback, useState } from 'react';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { Offer } from '../builder-start.ts';

/** What is on sale: as the page opened with it, and again when the server turns out to have moved on. */
export function useOffer(initial: Offer) {
  const [offer, setOffer] = useState(initial);

  const refresh = useCallback(async (): Promise<void> => {
    try {
      setOffer(await (await loadBrowserApi()).builder.catalogue.query());
    } catch {
      // The server keeps refusing what it does not sell; the next quote leads here again.
    }
  }, []);

  return { offer, refresh };
}
