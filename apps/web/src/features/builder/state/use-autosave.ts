'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BuilderStart } from '../builder-start.ts';
import { createAutosave, type Autosave, type SaveState } from './autosave.ts';
import { isSameConfig } from './design-history.ts';
import { apiDesignGateway } from './design-gateway.ts';
import { lockOwnership } from './draft-ownership.ts';
import { draftKeeper } from './kept-draft.ts';
import type { Draft, SavedDesign } from './saved-design.ts';

export const browserDrafts = draftKeeper({
  storage: () => window.localStorage,
  pageId: Math.random().toString(36).slice(2),
  ownership: lockOwnership(() => navigator.locks as LockManager | undefined),
  now: Date.now,
});

const waitInBrowser = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Saves the design as it changes, and tells where saving stands. */
export function useAutosave(start: BuilderStart) {
  const [state, setState] = useState<SaveState>({ kind: start.saved ? 'saved' : 'clean' });
  const [saved, setSaved] = useState<SavedDesign | null>(start.saved);
  const autosave = useRef<Autosave | null>(null);

  const current = useCallback((): Autosave => {
    autosave.current ??= createAutosave(
      {
        gateway: apiDesignGateway(start.origin),
        keep: keepInBrowser,
        wait: waitInBrowser,
        onState: (next, nowSaved) => {
          // Nothing is drawn anew while typing only goes on waiting to be saved.
          setState((now) => (isSameConfig(now, next) ? now : next));
          setSaved(nowSaved);
        },
      },
      start.saved,
    );
    return autosave.current;
  }, [start]);

  useEffect(() => {
    const saveAtOnce = () => void current().saveIfPending();
    // A phone may end a hidden page without another word. What this browser keeps can wait: an
    // answer that comes while the page is left would make it forget what the next page has not seen.
    const saveWhenHidden = () => document.hidden && current().isAtRisk() && saveAtOnce();
    const askBeforeLoss = (event: Event) => current().isAtRisk() && event.preventDefault();
    window.addEventListener('online', saveAtOnce);
    document.addEventListener('visibilitychange', saveWhenHidden);
    window.addEventListener('beforeunload', askBeforeLoss);
    window.addEventListener('pagehide', browserDrafts.letGo);
    return () => {
      window.removeEventListener('online', saveAtOnce);
      document.removeEventListener('visibilitychange', saveWhenHidden);
      window.removeEventListener('beforeunload', askBeforeLoss);
      window.removeEventListener('pagehide', browserDrafts.letGo);
      // Leaving the page must not leave the last second of work behind.
      saveAtOnce();
    };
  }, [current]);

  return { state, saved, autosave: current };
}

function keepInBrowser(draft: Draft | null, saved: SavedDesign | null): boolean {
  const designId = saved?.designId ?? null;
  if (saved) browserDrafts.forget(null);
  if (draft)
    return browserDrafts.write(designId, { ...draft, baseVersion: saved?.versionNumber ?? null });
  browserDrafts.forget(designId);
  return true;
}
