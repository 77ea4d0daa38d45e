import type { Catalogue } from '../../builder/catalogue.schema.ts';
import type { DesignConfig } from '../../builder/design-config.schema.ts';
import { requireOptions } from '../../builder/options.ts';
import { assessMeasurements, worstJudgement } from '../plausibility/assess-measurements.ts';
import type { BreedFacts } from '../breed.schema.ts';
import type { FitFinding, FitReport, StrapFit } from './fit-report.schema.ts';
import { remeasureInDays } from '../growth/growth-forecast.ts';
import { finding } from '../plausibility/measurement-checks.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';
import type { ClaimedUnits } from '../plausibility/misreadings.ts';
import { adviseSize } from './advise-size.ts';
import { escapeRisk } from './escape-risk.ts';
import { growthReport } from './growth-report.ts';
import { strapFits } from './strap-fits.ts';
import { strengthOf } from './strength.ts';

/** An animal that a standard size is to be judged against. */
export interface Animal {
  measurements: Measurements;
  pet: PetFacts;
}

/**
 * How a harness fits: each strap against the body, the remarks on the measurements, the size we
 * would advise, escape, strength and growth. The animal is the design's own when made to measure; for
 * a standard size it is `animal`, and without one the straps' verdict is `unknown`. Throws a
 * RangeError when the catalogue does not know an option of the design.
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
  const { style } = requireOptions(config, catalogue);
  const straps = strapFits(config, catalogue, animal?.measurements ?? null);
  const strength = strengthOf(config, catalogue, animal?.measurements.weightG ?? null);
  if (!animal) {
    const unknown = { sizeAdvice: null, escape: null, growth: null, remeasureInDays: null };
    return { judgement: 'accept', straps, findings: [], strength, ...unknown };
  }
  const { measurements, pet } = animal;
  const findings = [
    ...assessMeasurements({ measurements, pet, breed, ...(claimedUnits && { claimedUnits }) }),
    ...strapFindings(straps),
  ];
  return {
    judgement: worstJudgement(findings.map(({ judgement }) => judgement)),
    straps,
    findings,
    sizeAdvice: adviseSize(measurements, catalogue.sizes),
    escape: escapeRisk({ measurements, pet, breed, style, straps, styles: catalogue.styles }),
    strength,
    growth: growthReport(animal, breed, straps),
    remeasureInDays: remeasureInDays(pet, measurements, breed),
  };
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
