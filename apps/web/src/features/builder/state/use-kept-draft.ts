'use client';
import { useEffect, useRef } from 'react';
import type { BuilderStart } from '../builder-start.ts';
import type { KeptDraft } from './kept-draft.ts';
import type { Draft } from './saved-design.ts';
import { browserDrafts } from './use-autosave.ts';

/**
 * Brings back, once, what this browser kept because the server did not get it: the draft of this very
 * design, or of a new one, whose page is closed, when the builder opens empty.
 */
export function useKeptDraft(
  start: BuilderStart,
  onKept: (draft: Draft, baseVersion: number | null) => void,
): void {
  const isDone = useRef(false);

  useEffect(() => {
    const mayRestore = start.saved !== null || start.origin.kind === 'fresh';
    if (isDone.current || !mayRestore || start.cartLineId !== null) return;
    isDone.current = true;
    const restore = async (kept: KeptDraft): Promise<boolean> => {
      const { checkConfig } = await import('./check-config.ts');
      const config = checkConfig(kept.config);
      if (config) onKept({ name: String(kept.name), config }, kept.baseVersion);
      return config !== null;
    };
    const kept = browserDrafts.read(start.saved?.designId ?? null);
    // Without its code or the locks, a draft waits for the next visit.
    if (kept) void restore(kept).catch(() => {});
    else if (!start.saved) void browserDrafts.adopt(restore).catch(() => {});
  }, [start, onKept]);
}
