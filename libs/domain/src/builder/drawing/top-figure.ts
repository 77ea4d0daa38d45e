import type { Build } from '../geometry/animal/build.ts';
import { point, type Point } from './curve.ts';

/** The animal seen from above, its spine on the x axis, the withers at the origin, looking right; mm. */
export interface TopFigure {
  build: Build;
  /** Half the width of the chest. */
  half: number;
  /** Depth of the chest as in the side view, which lengths along the body are shares of. */
  depth: number;
  back: number;
  outline: Point[];
  /** Half widths from tail to nose, y positive; the outline is this line and its mirror image. */
  edge: Point[];
  head: { x: number; length: number };
}

const DEPTH_PER_GIRTH = 0.355;
/** The width of the same ellipse that is 0.355 deep. */
const WIDTH_PER_GIRTH = 0.284;
const NECK_PER_GIRTH = 0.3;

export function topFigure(build: Build): TopFigure {
  const depth = build.chestGirthMm * DEPTH_PER_GIRTH;
  const half = (build.chestGirthMm * WIDTH_PER_GIRTH) / 2;
  const back = Math.max(build.backLengthMm - 0.35 * depth, 1.05 * depth);
  const neck = Math.min((build.neckGirthMm * NECK_PER_GIRTH) / 2, 0.92 * half);
  const isCat = build.species === 'cat';
  const length = isCat
    ? 0.3 * build.neckGirthMm + 0.13 * build.chestGirthMm
    : 0.22 * build.chestGirthMm + 0.15 * build.neckGirthMm;
  const headX = 0.62 * depth;
  const waist = isCat ? 0.86 : 0.76;
  const edge = [
    point(-back - 0.08 * depth, 0.2 * half),
    point(-back + 0.05 * depth, 0.66 * half),
    point(-0.84 * back, 0.86 * half),
    point(-0.62 * back, waist * half),
    point(-0.3 * back, 0.98 * half),
    point(-0.02 * back, half),
    point(0.26 * depth, 0.9 * half),
    point(0.48 * depth, Math.min(1.02 * neck, 0.8 * half)),
    point(headX, 0.86 * neck),
    ...headEdge(build, headX, length),
  ];
  const mirrored = edge.map(({ x, y }) => point(x, -y)).toReversed();
  return {
    build,
    half,
    depth,
    back,
    edge,
    outline: [...edge, ...mirrored],
    head: { x: headX, length },
  };
}

/** Half widths of the head, as shares of its length along and across. */
const HEAD_EDGES = {
  long: [
    [0.12, 0.3],
    [0.3, 0.33],
    [0.46, 0.25],
    [0.6, 0.16],
    [0.8, 0.115],
    [0.94, 0.085],
    [1, 0.03],
  ],
  short: [
    [0.12, 0.34],
    [0.32, 0.37],
    [0.5, 0.31],
    [0.62, 0.22],
    [0.74, 0.18],
    [0.8, 0.04],
  ],
  cat: [
    [0.14, 0.34],
    [0.38, 0.42],
    [0.6, 0.35],
    [0.72, 0.18],
    [0.84, 0.13],
    [0.88, 0.03],
  ],
} as const;

const headEdge = ({ species, muzzle }: Build, x: number, length: number): Point[] =>
  HEAD_EDGES[species === 'cat' ? 'cat' : muzzle].map(([along, across]) =>
    point(x + along * length, across * length),
  );
