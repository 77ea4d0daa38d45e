'use client';
import type { DesignConfig } from '@pet/domain/builder';
import type { FitReport, fitReport } from '@pet/domain/pet';
import { useCallback, useEffect, useState } from 'react';
import type { Offer } from '../builder-start.ts';

type FitReporter = typeof fitReport;

/**
 * Judges fit in the browser, without knowing breeds. Its code and data come after the first paint;
 * until then there is nothing to judge by, and the answer is null.
 */
export function useLocalFit({ catalogue }: Offer): (config: DesignConfig) => FitReport | null {
  const [reporter, setReporter] = useState<FitReporter | null>(null);

  useEffect(() => {
    void import('./local-fit.ts').then((local) => setReporter(() => local.fitReport));
  }, []);

  return useCallback(
    (config) => reporter && reporter({ config, catalogue, breed: null }),
    [reporter, catalogue],
  );
}
