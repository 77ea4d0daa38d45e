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

/** How far a made-to-measure strap adjusts to either side, for coat, growth and a dinner too many. */
const MEASURED_SLACK = 0.08;
const BACK_SLACK = 0.06;

/** The measured animal, or the band of animals that a standard size is for. */
export function bodyOf(config: DesignConfig, catalogue: Catalogue): Body {
  if (config.size.kind === 'standard') return bodyOfSize(sizeOf(config.size.size, catalogue));
  const { neckGirthMm, chestGirthMm, backLengthMm, weightG } = config.size.measurements;
  return {
    neck: around(neckGirthMm, MEASURED_SLACK),
    chest: around(chestGirthMm, MEASURED_SLACK),
    back: around(backLengthMm, BACK_SLACK),
    weightG,
  };
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

const around = (mm: number, slack: number): Span => ({
  minMm: mm * (1 - slack),
  midMm: mm,
  maxMm: mm * (1 + slack),
});

const band = ({ min, max }: { min: number; max: number }): Span => ({
  minMm: min,
  midMm: (min + max) / 2,
  maxMm: max,
});
