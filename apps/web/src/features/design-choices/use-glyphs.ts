import type { DesignConfig } from '@pet/domain/builder';
import { loadGlyphs, type Glyphs } from '@pet/domain/builder/glyphs';
import { startTransition, useEffect, useState } from 'react';

/** The letters of a design's font once they are loaded; null until then, and while nobody can be asked. */
export function useGlyphs({ personalisation }: DesignConfig): Glyphs | null {
  const fontId = personalisation?.fontId ?? null;
  const [loaded, setLoaded] = useState<{ fontId: string; glyphs: Glyphs | null } | null>(null);
  useEffect(() => {
    if (fontId === null) return;
    let isWanted = true;
    loadGlyphs(fontId).then(
      // Drawing them must not hold up the letter that is being typed.
      (glyphs) => startTransition(() => void (isWanted && setLoaded({ fontId, glyphs }))),
      // Offline the text goes on in letters of the machine's own.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [fontId]);
  return loaded && loaded.fontId === fontId ? loaded.glyphs : null;
}
