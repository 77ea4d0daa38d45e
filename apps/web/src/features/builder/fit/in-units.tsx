'use client';
import { sayInUnits } from '@pet/domain/pet';
import { useUnits } from './use-units.ts';

/** Turns our sentences, which are metric, into the visitor's units, e.g. for the words of a picture. */
export function useInUnits(): (sentence: string) => string {
  const { units } = useUnits();
  return (sentence) => sayInUnits(sentence, units);
}

/** One of our sentences in the visitor's units. */
export function InUnits({ children }: { children: string }) {
  return useInUnits()(children);
}
