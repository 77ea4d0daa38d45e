'use client';
import { useSyncExternalStore } from 'react';
import { METRIC, unitsStore } from './units-store.ts';

/** The visitor's units. The server does not know them and renders metric ones. */
export function useUnits() {
  const units = useSyncExternalStore(unitsStore.subscribe, unitsStore.read, () => METRIC);
  return { units, changeUnits: unitsStore.write };
}
