import type { Frame, ModelJoint } from '../geometry/index.ts';
import { band } from './band.ts';
import { frameAt, nearestOn, type Line } from './line.ts';
import type { Mesh } from './mesh.ts';
import type { LaidStrap } from './straps.ts';
import { cross, inFrame, plus, unit, vector } from './vector.ts';

const STITCH_SPACING_MM = 2.7;
const STITCH_LIFT_MM = 0.15;

/** A box-stitched joint: the webbing's second layer, and the frame of each stitch on it. */
export interface SewnJoint {
  layer: Mesh;
  stitches: Frame[];
}

export function sewnJoints(
  joints: readonly ModelJoint[],
  straps: readonly LaidStrap[],
): SewnJoint[] {
  return joints.flatMap((joint) => {
    const seat = seatOf(joint.frame.at, straps);
    return seat ? [sewn(joint, seat.laid, seat.mm)] : [];
  });
}

/** The strap that lies at a place, and where along it. */
export function seatOf(
  place: Frame['at'],
  straps: readonly LaidStrap[],
): { laid: LaidStrap; mm: number } | null {
  let best: { laid: LaidStrap; mm: number; distanceMm: number } | null = null;
  for (const laid of straps) {
    const { mm, distanceMm } = nearestOn(laid.line, place);
    if (!best || distanceMm < best.distanceMm) best = { laid, mm, distanceMm };
  }
  return best;
}

function sewn({ widthMm }: ModelJoint, { strap, line }: LaidStrap, mm: number): SewnJoint {
  const half = 0.55 * widthMm;
  const layer = band(line, {
    widthMm: 0.985 * widthMm,
    thicknessMm: 0.9 * strap.thicknessMm,
    fromMm: mm - half,
    toMm: mm + half,
    liftMm: 0.9 * strap.thicknessMm,
    stepMm: 4,
  });
  const top = 1.35 * strap.thicknessMm + STITCH_LIFT_MM;
  return { layer, stitches: boxStitch(line, mm, 0.37 * widthMm, top) };
}

type Place = readonly [along: number, across: number];

/** The stitches of a square with both diagonals. */
function boxStitch(line: Line, mm: number, half: number, liftMm: number): Frame[] {
  const [a, b, c, d]: Place[] = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
  const seams = [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
    [a, c],
    [b, d],
  ] as [Place, Place][];
  return seams.flatMap(([from, to]) => {
    const lengthMm = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const count = Math.max(2, Math.round(lengthMm / STITCH_SPACING_MM));
    return Array.from({ length: count }, (_, at) => {
      const share = (at + 0.5) / count;
      const frame = frameAt(line, mm + from[0] + (to[0] - from[0]) * share);
      const across = cross(frame.along, frame.outward);
      const along = unit(
        plus(plus(vector(0, 0, 0), frame.along, to[0] - from[0]), across, to[1] - from[1]),
      );
      const place = inFrame(frame, vector(0, liftMm, from[1] + (to[1] - from[1]) * share));
      return { at: place, along, outward: frame.outward };
    });
  });
}
