import type { Catalogue } from '../../builder/catalogue.schema.ts';
import type { DesignConfig } from '../../builder/design-config.schema.ts';
import { bodyOf } from '../../builder/geometry/index.ts';
import { requireOptions } from '../../builder/options.ts';
import { buckleLoadN, GRAVITY_M_S2, requiredLoadN } from '../../builder/rules/strength.ts';
import type { Strength } from './fit-report.schema.ts';

/**
 * The hardest pull of a leashed dog in a harness with the ring on the back: 1.22 times its weight, the
 * mean peak of the hardest-pulling group (dogs up to 13 kg; larger ones pulled less for their weight)
 * of 28 dogs before food, toys and other dogs. Bailey et al. 2025, https://doi.org/10.1016/j.jveb.2024.10.007
 */
const PULL_TIMES_WEIGHT = 1.22;
/**
 * A run into the end of the leash: m·v²/2d at 20 km/h (the faster speed of a published rule for breaking
 * loads, friesenhund.de) stopped within half a metre of leash, arm and body, which is our own guess.
 */
const JERK_M_S2 = (20 / 3.6) ** 2 / (2 * 0.5);

/** Nobody publishes loads for these in pet sizes; the workshop tests them. */
const UNRATED_PARTS = ['Rings', 'Slides', 'Stitching'];

/**
 * What webbing and buckle hold against the weight of the animal, or of the heaviest that the harness
 * is for when none is given. Null while the buckle is not made in the width of the webbing. Every part
 * must bear three times the weight (data/README.md), which is 2.5 times the hardest pull
 * measured and about the jerk.
 */
export function strengthOf(
  config: DesignConfig,
  catalogue: Catalogue,
  animalWeightG: number | null,
): Strength | null {
  const { webbing, buckle } = requireOptions(config, catalogue);
  const buckleN = buckleLoadN(buckle, webbing.widthMm);
  if (buckleN === null) return null;
  const weightG = animalWeightG ?? bodyOf(config, catalogue).weightG;
  const weightN = (GRAVITY_M_S2 * weightG) / 1000;
  const requiredN = requiredLoadN(weightG);
  const [weakest, other] = [
    { label: webbing.name, holdsN: webbing.breakingLoadN },
    { label: `${buckle.name}, ${webbing.widthMm} mm`, holdsN: buckleN },
  ].toSorted((a, b) => a.holdsN - b.holdsN);
  if (!weakest || !other) return null;
  return {
    weightG,
    pullN: Math.ceil(PULL_TIMES_WEIGHT * weightN),
    jerkN: Math.ceil((JERK_M_S2 * weightG) / 1000),
    requiredN,
    parts: [weakest, other],
    weakestPart: weakest.label,
    holdsN: weakest.holdsN,
    timesWeight: oneDecimalDown(weakest.holdsN / weightN),
    timesPull: oneDecimalDown(weakest.holdsN / (PULL_TIMES_WEIGHT * weightN)),
    isEnough: weakest.holdsN >= requiredN,
    unratedParts: UNRATED_PARTS,
  };
}

/** A reserve is never rounded up. */
const oneDecimalDown = (value: number): number => Math.floor(10 * value) / 10;
