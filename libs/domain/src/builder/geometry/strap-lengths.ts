import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import type { Padding } from '../options.ts';
import { bodyOf, type Body } from './body.ts';
import { easeMm } from './ease.ts';
import { layHarness, type LaidHarness } from './lay-harness.ts';
import { PATTERNS, type StrapSpec } from './patterns.ts';

/** A strap with its length on the model as a share of the measure that it follows, ease included. */
export interface MeasuredSpec extends StrapSpec {
  share: number;
}

/** A strap of one harness. Lengths in whole millimetres, `finishedMm` at the middle of the slide. */
export interface StrapLength {
  spec: MeasuredSpec;
  finishedMm: number;
  adjustMinMm: number;
  adjustMaxMm: number;
  toleranceMm: number;
}

/** The straps of a design, as long as they lie on the model. */
export const strapLengths = (config: DesignConfig, catalogue: Catalogue): StrapLength[] =>
  lengthsOf(layHarness(config, catalogue), bodyOf(config, catalogue));

/** The straps of a laid harness; a body from `minMm` to `maxMm` of its measure can wear them. */
export function lengthsOf({ model, options }: LaidHarness, body: Body): StrapLength[] {
  const { style, padding } = options;
  return PATTERNS[style.pattern].straps.map((spec) => {
    const laid = model.straps.find(({ strapId }) => strapId === spec.strapId);
    const finishedMm = Math.max(1, Math.round(laid?.lengthMm ?? 0));
    return strapLength(spec, finishedMm, body, padding);
  });
}

function strapLength(
  spec: StrapSpec,
  finishedMm: number,
  body: Body,
  padding: Padding,
): StrapLength {
  const span = body[spec.measure];
  const measured = { ...spec, share: finishedMm / withEaseMm(spec, span.midMm, padding) };
  const [adjustMinMm, adjustMaxMm] = spec.isAdjustable
    ? [neededMm(measured, span.minMm, padding), neededMm(measured, span.maxMm, padding)]
    : [finishedMm, finishedMm];
  return {
    spec: measured,
    finishedMm,
    adjustMinMm,
    adjustMaxMm,
    toleranceMm: toleranceMm(finishedMm),
  };
}

/** The finished length that a strap of this share should have for a measure, ease included. */
export const neededMm = (spec: MeasuredSpec, measureMm: number, padding: Padding): number =>
  Math.max(1, Math.round(spec.share * withEaseMm(spec, measureMm, padding)));

/** The length that a strap covers on the body, without ease. */
export const bodyLengthMm = (spec: MeasuredSpec, measureMm: number): number =>
  Math.max(1, Math.round(spec.share * measureMm));

/** Padding of thickness t takes up π·t, being half squeezed. Back straps lie flat. */
const withEaseMm = ({ measure }: StrapSpec, measureMm: number, { thicknessMm }: Padding): number =>
  measure === 'back' ? measureMm : measureMm + easeMm(measureMm) + Math.PI * thicknessMm;

/** What the bench may be off by: one per cent, at least 3 mm. */
const toleranceMm = (finishedMm: number): number => Math.max(3, Math.round(finishedMm / 100));
