import { sampled, STEPS, type Point } from './plane-curve.ts';

/** A smooth curve in the side plane as a fine polyline, with the length walked at each point. */
export interface Line {
  points: readonly Point[];
  walked: readonly number[];
}

export function lineThrough(knots: readonly Point[]): Line {
  const points = sampled(knots);
  let length = 0;
  const walked = points.map(({ x, y }, index) => {
    const before = points[index - 1];
    if (before) length += Math.hypot(x - before.x, y - before.y);
    return length;
  });
  return { points, walked };
}

/** How many millimetres of the line lie before one of its knots. */
export const walkedToKnot = ({ walked }: Line, knot: number): number =>
  walked[Math.min(knot * STEPS, walked.length - 1)] ?? 0;

/** The point after this many millimetres of the line, or its nearer end. */
export const pointAfter = (line: Line, mm: number): Point => {
  const { index, share } = positionIn(line.walked, mm);
  return mixed(line.points[index], line.points[index + 1], share);
};

/** How many millimetres of a line that runs towards greater x lie before this x. */
export function walkedToX({ points, walked }: Line, x: number): number {
  const { index, share } = positionIn(
    points.map((point) => point.x),
    x,
  );
  const from = walked[index] ?? 0;
  return from + ((walked[index + 1] ?? from) - from) * share;
}

/** Between which two of some rising numbers a value lies, and how far. */
function positionIn(rising: readonly number[], value: number): { index: number; share: number } {
  const found = rising.findIndex((reached) => reached >= value);
  if (found <= 0) return { index: found === 0 ? 0 : rising.length - 2, share: found === 0 ? 0 : 1 };
  const [from, to] = [rising[found - 1] ?? 0, rising[found] ?? 0];
  return { index: found - 1, share: to === from ? 0 : (value - from) / (to - from) };
}

function mixed(a: Point = { x: 0, y: 0 }, b: Point = a, share = 0): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
