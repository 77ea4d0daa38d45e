import type { Pattern } from '../catalogue.schema.ts';
import { PATTERNS } from '../geometry/index.ts';

/** What a view needs to know of the straps beyond the animal's shape. */
export interface StrapMeasures {
  pattern: Pattern;
  widthMm: number;
  /** Finished length of the back strap; 0 where the pattern has none. */
  backMm: number;
}

/** Where straps cross the spine, as x from the withers in millimetres; both views agree on it. */
export interface AlongBack {
  /** Where neck and back straps meet. */
  jointX: number;
  girthX: number;
  waistX: number;
}

/** `depth` and `back` are the depth of the chest and the drawn length of the back. */
export function alongBack(
  { pattern, widthMm, backMm }: StrapMeasures,
  { depth, back }: { depth: number; back: number },
): AlongBack {
  const aheadMm = backMm * PATTERNS[pattern].backAheadOfGirth;
  // The girth lies behind the elbow; a third strap leaves it less room on a short back.
  const elbow = pattern === 'escape-safe' ? -0.26 : -0.36;
  const girthX = Math.min(0.04 * depth - aheadMm, elbow * depth - 0.3 * widthMm);
  const jointX = Math.max(girthX + aheadMm, -0.08 * depth);
  const flankX = -back + 0.66 * depth;
  const waistX = Math.min(Math.max(jointX - backMm, flankX), girthX - 2 * widthMm);
  return { jointX, girthX, waistX };
}
