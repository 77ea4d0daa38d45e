'use client';
import { useEffect, useRef } from 'react';
import type { BuilderStart } from '../builder-start.ts';
import type { Draft } from './saved-design.ts';
import { browserDrafts } from './use-autosave.ts';

/**
 * Brings back, once, what this browser kept because the server did not get it: the draft of this very
 * design, or of a new one when the builder opens empty.
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
    const kept = browserDrafts.read(start.saved?.designId ?? null);
    if (!kept) return;
    void import('./check-config.ts').then(({ checkConfig }) => {
      const config = checkConfig(kept.config);
      if (config) onKept({ name: String(kept.name), config }, kept.baseVersion);
    });
  }, [start, onKept]);
}
