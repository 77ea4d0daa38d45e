'use client';
import type { DesignConfig } from '@pet/domain/builder';
import { useCallback, useState } from 'react';
import { isSameConfig } from './design-history.ts';

/** A state of the design to compare others with. */
export interface Look {
  label: string;
  config: DesignConfig;
}

/** The looks of this visit that were put aside, after the one that the page opened with. */
export function useKeptLooks(opened: DesignConfig) {
  const [looks, setLooks] = useState<readonly Look[]>([
    { label: 'As it was opened', config: opened },
  ]);
  const keepLook = useCallback(
    (config: DesignConfig) =>
      setLooks((kept) =>
        kept.some((look) => isSameConfig(look.config, config))
          ? kept
          : [...kept, { label: `Look ${letterOf(kept.length - 1)}`, config }],
      ),
    [],
  );
  return { looks, keepLook };
}

/** A, B … Z, and then A2. */
const letterOf = (index: number): string =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26) + 1));
