import type { Pattern } from '../../catalogue.schema.ts';
import type { TextPosition } from '../../design-config.schema.ts';
import { easeMm } from '../ease.ts';
import type { Animal } from '../animal/animal.ts';
import { frameOn } from '../animal/loft.ts';
import type {
  Frame,
  HardwareKind,
  ModelHardware,
  ModelJoint,
  ModelStrap,
  PointGrid,
  Side,
} from '../harness-model.ts';
import { mirroredFrame, layStrap, lineLengthMm, frameAt } from './lay-strap.ts';
import type { Places } from './places.ts';
import type { Route } from './route.ts';

/** What a pattern is laid on, and with which webbing. */
export interface Ground {
  animal: Animal;
  pattern: Pattern;
  places: Places;
  widthMm: number;
  thicknessMm: number;
  paddingMm: number;
  /** How far the middle of the webbing is from the skin where the chest and the neck are measured. */
  off: { ribsMm: number; neckMm: number };
}

/** Where a text runs: on the right or the middle strap of this id, between two shares of its line. */
export interface TextPlace {
  strapId: ModelStrap['strapId'];
  from: number;
  to: number;
}

/** A pattern laid on an animal, before extras and text. */
export interface Laid {
  straps: ModelStrap[];
  hardware: ModelHardware[];
  joints: ModelJoint[];
  panels: PointGrid[];
  text: Partial<Record<TextPosition, TextPlace>>;
}

/**
 * Two fingers' ease shared out around the girth, and padding squeezed to half: a loop this far off
 * the skin is longer than the girth by just the ease. What the first try is wrong by, as the skin's
 * outward direction leaves the plane of the loop, the second puts right.
 */
export function groundOf(ground: Omit<Ground, 'off'>): Ground {
  const { animal, paddingMm, places } = ground;
  const { chestGirthMm, neckGirthMm } = animal.figure.build;
  const around = (girthMm: number) => easeMm(girthMm) + Math.PI * paddingMm;
  const neckMm = around(neckGirthMm) / (2 * Math.PI);
  const firstMm = around(chestGirthMm) / (2 * Math.PI);
  const loop = (t: number) => ({ along: places.girth, angle: Math.PI * (2 * t - 1) });
  const tried = lineLengthMm(layStrap(animal.loft, loop, () => firstMm, LOOP_STEPS));
  const shortMm = chestGirthMm + around(chestGirthMm) - tried;
  return { ...ground, off: { ribsMm: firstMm + shortMm / (2 * Math.PI), neckMm } };
}

function offMm({ animal: { ribs, neckBase }, off }: Ground, along: number): number {
  const share = Math.min(Math.max((along - ribs.front) / (neckBase - ribs.front), 0), 1);
  return off.ribsMm + (off.neckMm - off.ribsMm) * share;
}

const LOOP_STEPS = 64;
const STEPS = 32;

export type Padded = ModelStrap['padded'];
/** The stretch of a loop over the back, between the buckles low on the sides. */
export const OVER_THE_BACK: Padded = [{ from: 0.225, to: 0.775 }];

export function strap(
  ground: Ground,
  strapId: ModelStrap['strapId'],
  side: Side,
  route: Route,
  { padded = [], isLoop = false }: { padded?: Padded; isLoop?: boolean } = {},
): ModelStrap {
  const { animal, widthMm, thicknessMm, paddingMm } = ground;
  const off = (along: number) => offMm(ground, along);
  const frames = layStrap(animal.loft, route, off, isLoop ? LOOP_STEPS : STEPS);
  return {
    strapId,
    side,
    frames,
    isLoop,
    lengthMm: lineLengthMm(frames),
    widthMm,
    thicknessMm,
    padded: paddingMm > 0 ? padded : [],
  };
}

/** The strap on the right and its mirror image on the left. */
export function pair(right: ModelStrap): [ModelStrap, ModelStrap] {
  return [
    { ...right, side: 'right' },
    { ...right, side: 'left', frames: right.frames.map(mirroredFrame) },
  ];
}

/** A place above spine (angle 0) or breastbone (angle π), with the webbing running lengthwise. */
export function midline(ground: Ground, along: number, angle: number): Frame {
  const { loft } = ground.animal;
  return frameOn(loft, { along, angle }, { x: 1, y: 0, z: 0 }, offMm(ground, along));
}

export const hardware = (
  { widthMm }: Ground,
  kind: HardwareKind,
  side: Side,
  frame: Frame,
): ModelHardware => ({ kind, side, frame, webbingWidthMm: widthMm });

/** Hardware at a share of a strap's line. */
export const on = (ground: Ground, kind: HardwareKind, strap: ModelStrap, share: number) =>
  hardware(ground, kind, sideOf(strap, share), frameAt(strap.frames, share));

/** Loops start at the underside and go up the left side; half way they cross the spine. */
function sideOf({ side, frames }: ModelStrap, share: number): Side {
  if (side !== 'middle') return side;
  const { z } = frameAt(frames, share).at;
  return Math.abs(z) < 1 ? 'middle' : z > 0 ? 'right' : 'left';
}

export const joint = ({ widthMm }: Ground, side: Side, frame: Frame): ModelJoint => ({
  side,
  frame,
  widthMm,
});
