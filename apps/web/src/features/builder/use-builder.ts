'use client';
import type { DesignConfig } from '@pet/domain/builder';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { paths } from '#web/paths.ts';
import type { BuilderData } from './load-builder.ts';
import { judgeDesign, priceDesign } from './state/judge-design.ts';
import { lastDesign } from './state/last-design.ts';
import type { Draft } from './state/saved-design.ts';
import { knownConfig } from './state/mend-design.ts';
import { useAutosave } from './state/use-autosave.ts';
import { useDesignHistory } from './state/use-design-history.ts';
import { useHistoryKeys } from './state/use-history-keys.ts';
import { useKeptDraft } from './state/use-kept-draft.ts';
import { useLocalFit } from './state/use-local-fit.ts';
import { useOffer } from './state/use-offer.ts';
import { useServerQuote } from './state/use-server-quote.ts';
import { useToldStep } from './state/use-told-step.ts';

const UNNAMED = 'My harness';

/** The whole state of the builder: the design, its name, what follows from it, and where saving stands. */
export function useBuilder({ offer: firstOffer, start, quote: firstQuote }: BuilderData) {
  const history = useDesignHistory(start.config);
  const { config, change } = history;
  const [name, setName] = useState(start.name);
  const { state: saveState, saved, autosave } = useAutosave(start);
  const { offer, refresh } = useOffer(firstOffer);
  const priced = useMemo(() => knownConfig(config, offer.catalogue), [config, offer]);
  const [firstPriced] = useState(priced);
  const { quote, latest, isUnreachable } = useServerQuote({
    config: priced,
    initial: { quote: firstQuote, config: firstPriced },
    priceBookVersion: offer.priceBook.version,
    onOtherOffer: useCallback(() => void refresh(), [refresh]),
  });
  const fitNow = useLocalFit(offer);
  const receipt = useMemo(() => priceDesign(priced, offer, quote), [quote, priced, offer]);
  // The price follows in the frame of the choice; what the harness's shape decides may take one more.
  const judged = useDeferredValue(
    useMemo(() => ({ config, priced, quote }), [config, priced, quote]),
  );
  const verdict = useMemo(
    () => judgeDesign(judged.config, offer, { ...judged, latest, fitNow }),
    [judged, offer, latest, fitNow],
  );
  const step = useToldStep(history, offer);
  const draft = useMemo(() => ({ name: name.trim() || UNNAMED, config }), [name, config]);

  useSavingOfChanges(draft, start, autosave);
  useHistoryKeys(history);
  useKeptDraft(
    start,
    useCallback(
      (kept: Draft, baseVersion: number | null) => {
        setName(kept.name);
        history.change(kept.config);
        autosave().restore(kept, baseVersion);
      },
      // eslint-disable-next-line react-hooks/exhaustive-deps -- the hook calls it once, when the page opens
      [autosave],
    ),
  );
  useAddressOfDesign(saved?.designId ?? null, draft.name, start.cartLineId);

  const saveNow = useCallback(() => autosave().saveNow(draft), [autosave, draft]);
  const show = useCallback(
    (shown: Draft) => {
      setName(shown.name);
      change(shown.config);
    },
    [change],
  );
  return {
    ...history,
    ...step,
    offer,
    name,
    setName,
    draft,
    receipt,
    verdict,
    isUnreachable,
    saveState,
    designId: saved?.designId ?? null,
    autosave,
    saveNow,
    show,
  };
}

export type Builder = ReturnType<typeof useBuilder>;

/** Hands every draft but the one that the page opened with to the autosave. */
function useSavingOfChanges(
  draft: Draft,
  start: BuilderData['start'],
  autosave: ReturnType<typeof useAutosave>['autosave'],
): void {
  const [opened] = useState(draft);
  useEffect(() => {
    const isTouched = draft.config !== start.config || draft.name !== opened.name;
    if (isTouched || autosave().hasSeenChange()) autosave().change(draft);
  }, [draft, start, opened, autosave]);
}

/** A saved design has its own address, so that a reload and the back button find it. */
function useAddressOfDesign(designId: string | null, name: string, lineId: string | null): void {
  useEffect(() => {
    if (!designId) return;
    lastDesign.remember({ designId, name });
    if (lineId) return;
    const address = paths.builder({ design: designId });
    if (`${location.pathname}${location.search}` !== address) {
      window.history.replaceState(null, '', address);
    }
  }, [designId, name, lineId]);
}

export type ChangeDesign = (config: DesignConfig, mergeKey?: string) => void;
