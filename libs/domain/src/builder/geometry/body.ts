import { forecastGrowth } from '../../pet/growth/growth-forecast.ts';
import type { Measurements, PetFacts } from '../../pet/measurements.schema.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { known, type Size } from '../options.ts';

/** A measure that a harness is cut for: one figure, or the band that a standard size covers. */
export interface Span {
  minMm: number;
  midMm: number;
  maxMm: number;
}

/** The animal that a design is made for, as far as straps depend on it. */
export interface Body {
  neck: Span;
  chest: Span;
  back: Span;
  /** The heaviest animal that the harness must hold. */
  weightG: number;
}

/** How far a made-to-measure strap adjusts to either side, for coat, weather and a dinner too many. */
const MEASURED_SLACK = 0.08;
const BACK_SLACK = 0.06;
/**
 * The most that is let out for growth. With the slack to the other side the longest setting is 1.45
 * times the shortest, the upper quartile of the makers' size charts; more webbing would get in the way.
 */
const GROWTH_SLACK_MAX = 0.33;

/** The measured animal, or the band of animals that a standard size is for. */
export function bodyOf(config: DesignConfig, catalogue: Catalogue): Body {
  if (config.size.kind === 'standard') return bodyOfSize(sizeOf(config.size.size, catalogue));
  const { measurements, pet } = config.size;
  const { neckGirthMm, chestGirthMm, backLengthMm, weightG } = measurements;
  const letOut = growthSlack(pet, measurements);
  return {
    neck: around(neckGirthMm, MEASURED_SLACK, letOut),
    chest: around(chestGirthMm, MEASURED_SLACK, letOut),
    back: around(backLengthMm, BACK_SLACK),
    weightG,
  };
}

/**
 * How far the straps let out beyond today's measure, as a share of it: to the size that the animal
 * is expected to reach, as far as a slide can. The breed is left out of it, so that a design alone
 * decides how it is cut, whatever the breed table says by then.
 */
export function growthSlack(pet: PetFacts, measurements: Measurements): number {
  const growth = (forecastGrowth(pet, measurements, null)?.girthRatio ?? 1) - 1;
  return Math.min(Math.max(growth, MEASURED_SLACK), GROWTH_SLACK_MAX);
}

function bodyOfSize(size: Size): Body {
  return {
    neck: band(size.neckGirthMm),
    chest: band(size.chestGirthMm),
    back: around(size.backLengthMm, BACK_SLACK),
    weightG: size.weightMaxG,
  };
}

const sizeOf = (label: Size['size'], catalogue: Catalogue): Size =>
  known(
    catalogue.sizes.find((size) => size.size === label),
    `size ${label}`,
  );

const around = (mm: number, slack: number, letOut = slack): Span => ({
  minMm: mm * (1 - slack),
  midMm: mm,
  maxMm: mm * (1 + letOut),
});

const band = ({ min, max }: { min: number; max: number }): Span => ({
  minMm: min,
  midMm: (min + max) / 2,
  maxMm: max,
});
