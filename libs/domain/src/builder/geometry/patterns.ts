import type { Pattern } from '../catalogue.schema.ts';
import type { TextPosition } from '../design-config.schema.ts';

/** One strap of a pattern; its length is a share of a measure of the body. */
export interface StrapSpec {
  strapId: 'neck' | 'shoulder' | 'front' | 'sternum' | 'girth' | 'back' | 'waist';
  label: string;
  /** Two for straps that lie left and right. */
  count: 1 | 2;
  measure: 'neck' | 'chest' | 'back';
  share: number;
  isAdjustable: boolean;
  /** How many buckles open it. */
  buckles: 0 | 1 | 2;
}

export interface PatternSpec {
  straps: readonly StrapSpec[];
  /** Rings that the pattern needs, the leash ring included. */
  rings: number;
  /** The share of the back strap that lies ahead of the girth; a waist strap ends the rest. */
  backAheadOfGirth: number;
  /** Which strap carries text at a position, and which share of its finished length lies free. */
  text: Readonly<Partial<Record<TextPosition, { strapId: StrapSpec['strapId']; share: number }>>>;
}

const girth = (buckles: 1 | 2): StrapSpec => ({
  strapId: 'girth',
  label: 'Girth strap',
  count: 1,
  measure: 'chest',
  share: 1,
  isAdjustable: true,
  buckles,
});
const neck = (buckles: 0 | 1): StrapSpec => ({
  strapId: 'neck',
  label: 'Neck strap',
  count: 1,
  measure: 'neck',
  share: 1,
  isAdjustable: true,
  buckles,
});
const shoulder: StrapSpec = {
  strapId: 'shoulder',
  label: 'Shoulder strap',
  count: 2,
  measure: 'neck',
  share: 0.5,
  isAdjustable: true,
  buckles: 0,
};
const sternum: StrapSpec = {
  strapId: 'sternum',
  label: 'Breast strap',
  count: 1,
  measure: 'chest',
  share: 0.24,
  isAdjustable: true,
  buckles: 0,
};
const back = (share: number): StrapSpec => ({
  strapId: 'back',
  label: 'Back strap',
  count: 1,
  measure: 'back',
  share,
  isAdjustable: false,
  buckles: 0,
});
const waist: StrapSpec = {
  strapId: 'waist',
  label: 'Waist strap',
  count: 1,
  measure: 'chest',
  share: 0.82,
  isAdjustable: true,
  buckles: 1,
};
const front: StrapSpec = {
  strapId: 'front',
  label: 'Front strap',
  count: 1,
  measure: 'chest',
  share: 0.46,
  isAdjustable: true,
  buckles: 0,
};

const side = { strapId: 'girth', share: 0.22 } as const;
const onBack = { strapId: 'back', share: 1 } as const;

/**
 * The topology of each pattern. Shares are the workshop's own cutting rules, taken from how the
 * straps run: half the neck girth per shoulder strap, a quarter of the chest between the forelegs.
 */
export const PATTERNS: Readonly<Record<Pattern, PatternSpec>> = {
  y: {
    straps: [shoulder, sternum, girth(2), back(0.24)],
    rings: 3,
    backAheadOfGirth: 1,
    text: { chest: { strapId: 'shoulder', share: 0.5 }, side, back: onBack },
  },
  h: {
    straps: [neck(0), sternum, girth(1), back(0.24)],
    rings: 3,
    backAheadOfGirth: 1,
    text: { chest: { strapId: 'neck', share: 0.25 }, side, back: onBack },
  },
  'step-in': {
    straps: [{ ...neck(0), label: 'Front strap' }, sternum, girth(1)],
    rings: 2,
    backAheadOfGirth: 1,
    text: { chest: { strapId: 'neck', share: 0.25 }, side },
  },
  'no-pull': {
    straps: [front, girth(1)],
    rings: 2,
    backAheadOfGirth: 1,
    text: { chest: { strapId: 'front', share: 0.3 }, side },
  },
  'escape-safe': {
    straps: [{ ...shoulder, buckles: 1 }, sternum, girth(2), waist, back(0.52)],
    rings: 4,
    backAheadOfGirth: 0.46,
    text: {
      chest: { strapId: 'shoulder', share: 0.45 },
      side,
      // Between waist and girth, which crosses the back strap.
      back: { strapId: 'back', share: 0.5 },
    },
  },
  vest: {
    straps: [neck(1), girth(1), back(0.34)],
    rings: 1,
    backAheadOfGirth: 1,
    text: { chest: { strapId: 'neck', share: 0.25 }, side, back: onBack },
  },
};
