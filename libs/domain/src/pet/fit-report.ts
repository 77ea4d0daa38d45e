import type { Catalogue } from '../builder/catalogue.schema.ts';
import type { DesignConfig } from '../builder/design-config.schema.ts';
import {
  bodyLengthMm,
  neededMm,
  strapLengths,
  type StrapLength,
} from '../builder/geometry/index.ts';
import { requireOptions, type Padding } from '../builder/options.ts';
import { adviseSize } from './advise-size.ts';
import { assessMeasurements, worstJudgement } from './assess-measurements.ts';
import type { BreedFacts } from './breed.schema.ts';
import type { FitFinding, FitReport, StrapFit } from './fit-report.schema.ts';
import { finding } from './measurement-checks.ts';
import type { Measurements, PetFacts } from './measurements.schema.ts';
import type { ClaimedUnits } from './unit-mix-up.ts';

/** An animal that a standard size is to be judged against. */
export interface Animal {
  measurements: Measurements;
  pet: PetFacts;
}

/**
 * How a harness fits: each strap against the body, the remarks on the measurements, and the size we
 * would advise. The animal is the design's own when made to measure; for a standard size it is
 * `animal`, and without one the straps' verdict is `unknown`. Throws a RangeError when the catalogue
 * does not know an option of the design.
 */
export function fitReport(input: {
  config: DesignConfig;
  catalogue: Catalogue;
  breed: BreedFacts | null;
  animal?: Animal;
  claimedUnits?: ClaimedUnits;
}): FitReport {
  const { config, catalogue, breed, claimedUnits } = input;
  const animal = config.size.kind === 'made-to-measure' ? config.size : (input.animal ?? null);
  const { padding } = requireOptions(config, catalogue);
  const straps = strapLengths(config, catalogue).map((strap) =>
    strapFit(strap, animal?.measurements ?? null, padding),
  );
  const findings = animal
    ? [
        ...assessMeasurements({ ...animal, breed, ...(claimedUnits && { claimedUnits }) }),
        ...strapFindings(straps),
      ]
    : [];
  return {
    judgement: worstJudgement(findings.map(({ judgement }) => judgement)),
    straps,
    findings,
    sizeAdvice: animal ? adviseSize(animal.measurements, catalogue.sizes) : null,
  };
}

function strapFit(
  strap: StrapLength,
  measurements: Measurements | null,
  padding: Padding,
): StrapFit {
  const { spec, finishedMm, adjustMinMm, adjustMaxMm, toleranceMm } = strap;
  const measureMm = measurements && measureOf(spec.measure, measurements);
  return {
    strapId: spec.strapId,
    label: spec.label,
    bodyMm: measureMm === null ? null : bodyLengthMm(spec, measureMm),
    finishedMm,
    adjustMinMm,
    adjustMaxMm,
    toleranceMm,
    verdict: measureMm === null ? 'unknown' : verdictOn(strap, measureMm, padding),
  };
}

const measureOf = (
  measure: StrapLength['spec']['measure'],
  { neckGirthMm, chestGirthMm, backLengthMm }: Measurements,
): number => ({ neck: neckGirthMm, chest: chestGirthMm, back: backLengthMm })[measure];

function verdictOn(
  { spec, adjustMinMm, adjustMaxMm, toleranceMm }: StrapLength,
  measureMm: number,
  padding: Padding,
): StrapFit['verdict'] {
  // A strap along the back may lie anywhere on it, so its length cannot be wrong.
  if (spec.measure === 'back') return 'good';
  const needed = neededMm(spec, measureMm, padding);
  if (needed > adjustMaxMm + toleranceMm) return 'tight';
  return needed < adjustMinMm - toleranceMm ? 'loose' : 'good';
}

function strapFindings(straps: readonly StrapFit[]): FitFinding[] {
  const wrong = straps.filter(({ verdict }) => verdict === 'tight' || verdict === 'loose');
  return wrong.map(({ strapId, label, verdict }) => {
    const change =
      verdict === 'tight' ? 'does not reach round' : 'cannot be drawn in far enough for';
    const message = `${label} ${change} this animal in the chosen size. Please take the advised size or made to measure.`;
    return finding(`strap-${verdict}:${strapId}`, 'hold', message);
  });
}
