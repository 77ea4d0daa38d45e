import type { Animal } from '../../geometry/animal/animal.ts';
import type { Build } from '../../geometry/animal/build.ts';
import { sectionAt } from '../../geometry/animal/loft.ts';
import { pointOf, type Section } from '../../geometry/animal/section.ts';
import { point, type Point } from '../curve.ts';

/** The animal seen from above, its spine on the x axis, the withers at the origin, looking right; mm. */
export interface TopFigure {
  build: Build;
  /** Half the width of the chest. */
  half: number;
  /** Depth of the chest as in the side view, which lengths along the body are shares of. */
  depth: number;
  back: number;
  outline: Point[];
  /** Neck and head, the part of the outline before the withers. */
  neck: Point[];
  head: { x: number; length: number };
}

const KNOTS = 14;

/** The trunk is the loft's own outline; the head goes with chest and neck as it does from the side. */
export function topFigure({ figure, loft, neckBase }: Animal): TopFigure {
  const { build, depth, back } = figure;
  const { length } = figure.head;
  const trunk = Array.from({ length: KNOTS + 1 }, (_, index) => {
    const section = sectionAt(loft, ((neckBase - 0.7) * index) / KNOTS);
    const { x, z } = widestOf(section);
    return point(x, z);
  });
  const base = widestOf(sectionAt(loft, neckBase + 0.35));
  const knots = [...trunk, point(base.x, base.z)];
  const half = Math.max(...knots.map(({ y }) => y));
  const neck = widestOf(sectionAt(loft, neckBase)).z;
  const headX = Math.max(0.62 * depth, (knots.at(-1)?.x ?? 0) + 0.14 * depth);
  const edge = [
    point((knots[0]?.x ?? 0) - 0.1 * depth, 0.3 * (knots[0]?.y ?? 0)),
    ...knots,
    point(headX, 0.86 * neck),
    ...headEdge(build, headX, length),
  ];
  // From above the base of the neck is an oval from the withers to the throat.
  const neckRear = [0.04, 0.16, 0.3].map((share) => {
    const { x, z } = pointOf(sectionAt(loft, neckBase + 0.35), Math.PI * share);
    return point(x, z);
  });
  const neckEdge = [
    ...neckRear,
    point(base.x, base.z),
    point(headX, 0.86 * neck),
    ...headEdge(build, headX, length),
  ];
  return {
    build,
    half,
    depth,
    back,
    neck: bothSides(neckEdge),
    outline: bothSides(edge),
    head: { x: headX, length },
  };
}

const bothSides = (edge: readonly Point[]): Point[] => [
  ...edge,
  ...edge.map(({ x, y }) => point(x, -y)).toReversed(),
];

/** The point of a section that sticks out farthest to the side. */
const widestOf = (section: Section) =>
  [0.4, 0.44, 0.48, 0.52]
    .map((share) => pointOf(section, Math.PI * share))
    .reduce((widest, next) => (next.z > widest.z ? next : widest));

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
