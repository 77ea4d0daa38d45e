import type { Animal } from '../../geometry/animal/animal.ts';
import { sectionAt } from '../../geometry/animal/loft.ts';
import { pointOf } from '../../geometry/animal/section.ts';
import { point, type Point } from '../curve.ts';

/** The animal seen from the front; its middle at x = 0, the withers at y = 0, millimetres. */
export interface FrontFigure {
  animal: Animal;
  depth: number;
  half: number;
  /** Slices through the trunk that together are its outline, and the outline of the neck before it. */
  trunk: Point[][];
  neck: Point[];
  /** The near foreleg to the right of the picture; the other is its mirror image. */
  foreleg: Point[];
  groundY: number;
  head: { y: number; length: number };
}

const TRUNK_SLICES = 9;

export function frontFigure(animal: Animal): FrontFigure {
  const { figure, loft, neckBase, ribs } = animal;
  const { depth: D, groundY, head, build } = figure;
  const slices = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      slice(animal, from + ((to - from) * index) / (count - 1)),
    );
  const half = Math.max(...loft.map((section) => section.half));
  const chest = sectionAt(loft, ribs.front).half;
  return {
    animal,
    depth: D,
    half,
    trunk: slices(ribs.rear, neckBase, TRUNK_SLICES),
    neck: neckOutline(animal),
    foreleg: foreleg(D, groundY, chest, build.species === 'cat' ? 0.85 : 1),
    groundY,
    head: { y: head.y, length: head.length },
  };
}

/** Up one side of the neck and down the other, around the throat. */
function neckOutline({ loft, neckBase }: Animal): Point[] {
  const side = [0, 1, 2, 3, 4].map((step) => {
    const { y, z } = pointOf(
      sectionAt(loft, neckBase + ((loft.length - 1.3 - neckBase) * step) / 4),
      0.5 * Math.PI,
    );
    return point(z, -y);
  });
  const throat = [1, 0.82, 0.66].map((share) => {
    const { y, z } = pointOf(sectionAt(loft, neckBase), share * Math.PI);
    return point(z, -y);
  });
  const right = [...throat, ...side];
  return [
    ...right,
    ...right
      .slice(1)
      .map(({ x, y }) => point(-x, y))
      .toReversed(),
  ];
}

/** One section of the loft as a closed line. */
const slice = ({ loft }: Animal, along: number): Point[] => {
  const section = sectionAt(loft, along);
  return Array.from({ length: 12 }, (_, step) => {
    const { y, z } = pointOf(section, (2 * Math.PI * step) / 12);
    return point(-z, -y);
  });
};

/** From the shoulder down to the paw. */
function foreleg(D: number, groundY: number, half: number, girth: number): Point[] {
  const leg = groundY - D;
  const x = 0.62 * half;
  const w = 0.085 * D * girth;
  const y = (share: number) => D + share * leg;
  return [
    point(x - 0.3 * w, 0.62 * D),
    point(x - 1.25 * w, 0.86 * D),
    point(x - 1.05 * w, y(0.1)),
    point(x - 0.9 * w, y(0.6)),
    point(x - 1.1 * w, y(0.9)),
    point(x - 0.8 * w, y(1)),
    point(x + 1.1 * w, y(1)),
    point(x + 1.35 * w, y(0.9)),
    point(x + 0.85 * w, y(0.6)),
    point(x + 1.1 * w, y(0.1)),
    point(x + 1.6 * w, 0.84 * D),
    point(x + 1.3 * w, 0.6 * D),
  ];
}
