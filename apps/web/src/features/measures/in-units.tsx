'use client';
import { sayInUnits, type ReaderUnits } from '@pet/domain/pet';
import { createContext, use, type ReactNode } from 'react';
import { useUnits } from './use-units.ts';

const ReaderUnitsContext = createContext<ReaderUnits | null>(null);

const WORKSHOP: ReaderUnits = { length: 'mm', weight: 'kg' };

/** The workshop works in millimetres, whatever units the reader of a page has chosen as a customer. */
export function WorkshopUnits({ children }: { children: ReactNode }) {
  return <ReaderUnitsContext value={WORKSHOP}>{children}</ReaderUnitsContext>;
}

/** Turns our sentences, which are metric, into the reader's units, e.g. for the words of a picture. */
export function useInUnits(): (sentence: string) => string {
  const { units } = useUnits();
  const reader = use(ReaderUnitsContext) ?? units;
  return (sentence) => keepTogether(sayInUnits(sentence, reader));
}

/** One of our sentences in the reader's units. */
export function InUnits({ children }: { children: string }) {
  return useInUnits()(children);
}

/** A figure and its unit stay on one line. */
const keepTogether = (sentence: string): string =>
  sentence.replaceAll(/(\d) (mm|cm|in|kg|g|lb)\b/g, '$1\u00a0$2');
