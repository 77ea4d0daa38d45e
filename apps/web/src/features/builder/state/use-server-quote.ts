'use client';
import type { DesignConfig } from '@pet/domain/builder';
import { useEffect, useState } from 'react';
import { errorWords } from '#web/trpc/error-words.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { Quote } from '../builder-start.ts';

const QUOTE_DELAY_MS = 250;
const QUOTE_AGAIN_MS = 5_000;
const QUOTE_PATIENCE_MS = 15_000;

export interface ServerQuote {
  quote: Quote;
  config: DesignConfig;
}

export interface ServerQuoteProps {
  config: DesignConfig;
  initial: ServerQuote;
  priceBookVersion: number;
  /** The server sells other options, or at other prices, than this page knows. */
  onOtherOffer: () => void;
}

/**
 * The server's word on the design, asked a moment after the last change. Until it comes the caller
 * shows its own sums; without an answer it is asked again by itself.
 */
export function useServerQuote(props: ServerQuoteProps) {
  const { config, initial, priceBookVersion, onOtherOffer } = props;
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
        const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(QUOTE_PATIENCE_MS)]);
        const quote = await api.builder.quote.query({ config }, { signal });
        if (abort.signal.aborted) return;
        setLatest({ quote, config });
        setUnreachable(false);
        if (quote.receipt.priceBookVersion !== priceBookVersion) onOtherOffer();
      } catch (error) {
        if (abort.signal.aborted) return;
        const { code, isPassing } = errorWords(error);
        setUnreachable(isPassing);
        if (code === 'BUILDER_OPTION_UNKNOWN') onOtherOffer();
        if (!isPassing) return;
        timer = setTimeout(() => void ask(), QUOTE_AGAIN_MS);
      }
    }

    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [config, isCurrent, priceBookVersion, onOtherOffer]);

  return { quote: isCurrent ? latest.quote : null, latest: latest.quote, isUnreachable };
}
