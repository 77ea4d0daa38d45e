import type { Units } from './measures.ts';

const KEY = 'hh.units';
export const METRIC: Units = { length: 'cm', weight: 'kg' };
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

let current: Units | null = null;
const listeners = new Set<() => void>();

/** The units in which this visitor thinks, the same for the whole page and for the next visit. */
export const unitsStore = {
  read: (): Units => (current ??= preferredUnits()),

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  write: (units: Units): void => {
    current = units;
    try {
      localStorage.setItem(KEY, JSON.stringify(units));
    } catch {
      // They then hold for this page.
    }
    listeners.forEach((listener) => listener());
  },
};
