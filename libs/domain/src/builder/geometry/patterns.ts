import type { Pattern } from '../catalogue.schema.ts';

/** One strap of a pattern, and the measure of the body that it follows. */
export interface StrapSpec {
  strapId: 'neck' | 'shoulder' | 'front' | 'sternum' | 'girth' | 'back' | 'waist';
  label: string;
  /** Two for straps that lie left and right. */
  count: 1 | 2;
  measure: 'neck' | 'chest' | 'back';
  isAdjustable: boolean;
  /** How many buckles open it. */
  buckles: 0 | 1 | 2;
}

export interface PatternSpec {
  straps: readonly StrapSpec[];
  /** The back strap's share of the back length, and how much of it lies ahead of the girth. */
  backShare: number;
  backAheadOfGirth: number;
}

const strap = (
  strapId: StrapSpec['strapId'],
  label: string,
  measure: StrapSpec['measure'],
  more: Partial<StrapSpec> = {},
): StrapSpec => ({ strapId, label, measure, count: 1, isAdjustable: true, buckles: 0, ...more });

const girth = (buckles: 1 | 2) => strap('girth', 'Girth strap', 'chest', { buckles });
const neck = (buckles: 0 | 1) => strap('neck', 'Neck strap', 'neck', { buckles });
const shoulder = (buckles: 0 | 1) =>
  strap('shoulder', 'Shoulder strap', 'neck', { count: 2, buckles });
const sternum = strap('sternum', 'Breast strap', 'chest');
const waist = strap('waist', 'Waist strap', 'chest', { buckles: 1 });
const front = strap('front', 'Front strap', 'chest');
const back = strap('back', 'Back strap', 'back', { isAdjustable: false });

/** Which straps a pattern is made of; how they run is in `laying/`. */
export const PATTERNS: Readonly<Record<Pattern, PatternSpec>> = {
  y: {
    straps: [shoulder(0), sternum, girth(2), back],
    backShare: 0.24,
    backAheadOfGirth: 1,
  },
  h: {
    straps: [neck(0), sternum, girth(1), back],
    backShare: 0.24,
    backAheadOfGirth: 1,
  },
  'step-in': {
    straps: [{ ...neck(0), label: 'Front strap' }, sternum, girth(1)],
    backShare: 0.24,
    backAheadOfGirth: 1,
  },
  'no-pull': {
    straps: [front, girth(1)],
    backShare: 0.24,
    backAheadOfGirth: 1,
  },
  'escape-safe': {
    straps: [shoulder(1), sternum, girth(2), waist, back],
    backShare: 0.52,
    backAheadOfGirth: 0.46,
  },
  vest: {
    straps: [neck(1), girth(1), back],
    backShare: 0.34,
    backAheadOfGirth: 1,
  },
};
