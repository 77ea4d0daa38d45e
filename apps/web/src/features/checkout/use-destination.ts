'use client';
import { useState, useSyncExternalStore } from 'react';
import { keptText } from '#web/features/forms/session-draft.ts';
import { DRAFT_KEY } from './draft-key.ts';

const neverChanges = () => () => undefined;

/** What this tab kept of an earlier visit; the server knows nothing of it. */
const useKeptText = (name: string): string | null =>
  useSyncExternalStore(
    neverChanges,
    () => keptText(DRAFT_KEY, name),
    () => null,
  );

/** The country and region of the address: chosen now, else kept from before, else guessed. */
export function useDestination(countryGuess: string) {
  const kept = {
    countryCode: useKeptText('address.countryCode'),
    regionCode: useKeptText('address.regionCode'),
  };
  const [chosen, setChosen] = useState<{ countryCode: string; regionCode: string } | null>(null);
  const countryCode = chosen?.countryCode ?? kept.countryCode ?? countryGuess;
  const regionCode = chosen?.regionCode ?? kept.regionCode ?? '';
  return {
    countryCode,
    regionCode,
    setCountryCode: (code: string) => setChosen({ countryCode: code, regionCode: '' }),
    setRegionCode: (code: string) => setChosen({ countryCode, regionCode: code }),
  };
}
