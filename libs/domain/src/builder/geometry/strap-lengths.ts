import type { Padding } from '../options.ts';
import type { Body, Span } from './body.ts';
import { PATTERNS, type StrapSpec } from './patterns.ts';
import type { Pattern } from '../catalogue.schema.ts';

/** A strap of one harness. Lengths in whole millimetres, `finishedMm` at the middle of the slide. */
export interface StrapLength {
  spec: StrapSpec;
  /** The length that the measured body needs, without ease; null for a standard size. */
  bodyMm: number | null;
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
  const paddingMm = Math.PI * padding.thicknessMm;
  return PATTERNS[pattern].straps.map((spec) => strapLength(spec, body, paddingMm));
}

function strapLength(spec: StrapSpec, body: Body, paddingMm: number): StrapLength {
  const span = body[spec.measure];
  const finished = (mm: number) => Math.max(1, Math.round(spec.share * eased(mm, spec, paddingMm)));
  const finishedMm = finished(span.midMm);
  const adjustMinMm = spec.isAdjustable ? finished(span.minMm) : finishedMm;
  const adjustMaxMm = spec.isAdjustable ? finished(span.maxMm) : finishedMm;
  return {
    spec,
    bodyMm: body.isMeasured ? bodyLengthMm(spec, span) : null,
    finishedMm,
    adjustMinMm,
    adjustMaxMm,
    toleranceMm: toleranceMm(finishedMm),
  };
}

/** Straps along the back lie flat and need no ease. */
const eased = (mm: number, spec: StrapSpec, paddingMm: number): number =>
  spec.measure === 'back' ? mm : mm * (1 + EASE_SHARE) + EASE_MM + paddingMm;

export const bodyLengthMm = (spec: StrapSpec, span: Pick<Span, 'midMm'>): number =>
  Math.max(1, Math.round(spec.share * span.midMm));

/** What the bench may be off by: one per cent, at least 3 mm. */
const toleranceMm = (finishedMm: number): number => Math.max(3, Math.round(finishedMm / 100));
