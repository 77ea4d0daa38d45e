'use client';
import { useEffect, useState } from 'react';
import { noChanges, type Changes } from './offer-draft.ts';

const STORE_KEY = 'hh-offer-draft';

/** The changes of this manager, kept by the browser until they are published or dropped. */
export function useOfferDraft() {
  const [changes, setChanges] = useState<Changes>(noChanges);

  // Not in the first paint: the server does not know what this browser keeps.
  useEffect(() => {
    const kept = readKept();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the store stands outside of React
    if (kept) setChanges(kept);
  }, []);

  function change(next: Changes): void {
    setChanges(next);
    try {
      localStorage.setItem(STORE_KEY, JSON.stringify(next));
    } catch {
      // Full or blocked: the draft then lasts as long as the page.
    }
  }
  return { changes, change, drop: () => change(noChanges) };
}

function readKept(): Changes | null {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE_KEY) ?? 'null') as Partial<Changes> | null;
    return kept && { ...noChanges, ...kept };
  } catch {
    return null;
  }
}
