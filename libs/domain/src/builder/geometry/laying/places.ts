import type { Pattern } from '../../catalogue.schema.ts';
import type { Animal } from '../animal/animal.ts';
import { alongWhere } from '../animal/loft.ts';
import { PATTERNS } from '../patterns.ts';

/** Where the straps of a pattern cross spine and breastbone, as places along the loft. */
export interface Places {
  /** Where neck and back straps meet. */
  joint: number;
  girth: number;
  waist: number;
  /** Where straps meet on the breast, and where a neck strap passes the throat. */
  breast: number;
  throat: number;
}

/**
 * The girth strap lies a hand behind the forelegs, where the chest is measured; a longer back moves
 * it to the rear and gives the back strap its share of the back.
 */
export function placesOf(pattern: Pattern, animal: Animal, widthMm: number): Places {
  const { loft, figure, girthX: measuredX, ribs } = animal;
  const { depth: D, back: B, build } = figure;
  const { backShare, backAheadOfGirth } = PATTERNS[pattern];
  const atTop = (x: number) => alongWhere(loft, ({ topX }) => topX, x);
  const aheadMm = build.backLengthMm * backShare * backAheadOfGirth;
  // A vest, whose back is longer, goes further to the rear.
  const girthX = Math.max(Math.min(measuredX, 0.04 * D - aheadMm), loft[ribs.rear]?.topX ?? 0);
  const jointX = Math.min(Math.max(girthX + aheadMm, -0.08 * D), 0.04 * D);
  const flankX = -B + 0.66 * D;
  const waistX = Math.max(jointX - build.backLengthMm * backShare, flankX);
  return {
    joint: atTop(pattern === 'step-in' ? -0.14 * D : jointX),
    girth: atTop(girthX),
    waist: atTop(Math.min(waistX, girthX - 2 * widthMm)),
    breast: animal.chestPoint - (0.03 * D) / animal.breastMmPerSection,
    throat: animal.chestPoint + (0.07 * D) / animal.breastMmPerSection,
  };
}
