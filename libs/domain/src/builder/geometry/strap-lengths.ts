import type { Padding } from '../options.ts';
import type { Body } from './body.ts';
import { PATTERNS, type StrapSpec } from './patterns.ts';
import type { Pattern } from '../catalogue.schema.ts';

/** A strap of one harness. Lengths in whole millimetres, `finishedMm` at the middle of the slide. */
export interface StrapLength {
  spec: StrapSpec;
  finishedMm: number;
  adjustMinMm: number;
  adjustMaxMm: number;
  toleranceMm: number;
}

/** Two fingers under the strap: 3 % of the girth and a centimetre. */
const EASE_SHARE = 0.03;
const EASE_MM = 10;

/** The strap lengths of a pattern for a body. Padding of thickness t takes up π·t, being half squeezed. */
export function strapLengths(pattern: Pattern, body: Body, padding: Padding): StrapLength[] {
  return PATTERNS[pattern].straps.map((spec) => strapLength(spec, body, padding));
}

function strapLength(spec: StrapSpec, body: Body, padding: Padding): StrapLength {
  const span = body[spec.measure];
  const finished = (mm: number) => neededMm(spec, mm, padding);
  const finishedMm = finished(span.midMm);
  const adjustMinMm = spec.isAdjustable ? finished(span.minMm) : finishedMm;
  const adjustMaxMm = spec.isAdjustable ? finished(span.maxMm) : finishedMm;
  return {
    spec,
    finishedMm,
    adjustMinMm,
    adjustMaxMm,
    toleranceMm: toleranceMm(finishedMm),
  };
}

/** The finished length that a strap should have for a measure, ease included. Back straps lie flat. */
export function neededMm(spec: StrapSpec, measureMm: number, padding: Padding): number {
  const easeMm = measureMm * EASE_SHARE + EASE_MM + Math.PI * padding.thicknessMm;
  const lengthMm = spec.measure === 'back' ? measureMm : measureMm + easeMm;
  return Math.max(1, Math.round(spec.share * lengthMm));
}

/** The length that a strap covers on the body, without ease. */
export const bodyLengthMm = (spec: StrapSpec, measureMm: number): number =>
  Math.max(1, Math.round(spec.share * measureMm));

/** What the bench may be off by: one per cent, at least 3 mm. */
const toleranceMm = (finishedMm: number): number => Math.max(3, Math.round(finishedMm / 100));
