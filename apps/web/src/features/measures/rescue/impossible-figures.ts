import type { Figures } from '@pet/domain/pet';
import { measures, parseFigure, readFigure, type Measure, type Units } from '../measures.ts';

/** All four figures as numbers where at least one of them is no animal's, else null. */
export function impossibleFigures(
  texts: Readonly<Record<Measure, string>>,
  units: Units,
): Figures | null {
  const read = measures.map(
    (info) => [info.measure, parseFigure(info, texts[info.measure], units)] as const,
  );
  const isImpossible = measures.some(
    (info) => 'fault' in readFigure(info, texts[info.measure], units),
  );
  if (!isImpossible || read.some(([, value]) => value === null)) return null;
  return Object.fromEntries(read) as unknown as Figures;
}
