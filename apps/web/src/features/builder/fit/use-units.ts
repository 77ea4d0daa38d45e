'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Units } from './measures.ts';

const KEY = 'hh.units';
const METRIC: Units = { length: 'cm', weight: 'kg' };
const IMPERIAL: Units = { length: 'in', weight: 'lb' };

function preferredUnits(): Units {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Units> | null;
    if (kept?.length && kept.weight) {
      return {
        length: kept.length === 'in' ? 'in' : 'cm',
        weight: kept.weight === 'lb' ? 'lb' : 'kg',
      };
    }
  } catch {
    // Without storage the language decides.
  }
  return navigator.language === 'en-US' ? IMPERIAL : METRIC;
}

/** The units in which this visitor thinks; kept in the browser. */
export function useUnits() {
  const [units, setUnits] = useState<Units>(METRIC);
  // The server does not know them, so they follow after the first paint.
  useEffect(() => setUnits(preferredUnits()), []);

  const changeUnits = useCallback((next: Units) => {
    setUnits(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // They then hold for this page.
    }
  }, []);
  return { units, changeUnits };
}
