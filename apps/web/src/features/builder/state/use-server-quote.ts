'use client';
import type { DesignConfig } from '@pet/domain/builder';
import { useEffect, useState } from 'react';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { Quote } from '../builder-start.ts';

const QUOTE_DELAY_MS = 250;
const QUOTE_AGAIN_MS = 5_000;

export interface ServerQuote {
  quote: Quote;
  config: DesignConfig;
}

/**
 * The server's word on the design, asked a moment after the last change. Until it comes the caller
 * shows its own sums; without an answer it is asked again by itself.
 */
export function useServerQuote(config: DesignConfig, initial: ServerQuote) {
  const [latest, setLatest] = useState(initial);
  const [isUnreachable, setUnreachable] = useState(false);
  const isCurrent = latest.config === config;

  useEffect(() => {
    if (isCurrent) return undefined;
    const abort = new AbortController();
    let timer = setTimeout(() => void ask(), QUOTE_DELAY_MS);

    async function ask(): Promise<void> {
      try {
        const api = await loadBrowserApi();
        const quote = await api.builder.quote.query({ config }, { signal: abort.signal });
        if (abort.signal.aborted) return;
        setLatest({ quote, config });
        setUnreachable(false);
      } catch {
        if (abort.signal.aborted) return;
        setUnreachable(true);
        timer = setTimeout(() => void ask(), QUOTE_AGAIN_MS);
      }
    }

    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [config, isCurrent]);

  return { quote: isCurrent ? latest.quote : null, latest: latest.quote, isUnreachable };
}
