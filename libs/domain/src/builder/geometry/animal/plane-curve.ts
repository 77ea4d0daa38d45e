/** A point in millimetres; x grows to the right, y downwards. */
export interface Point {
  x: number;
  y: number;
}

export const point = (x: number, y: number): Point => ({ x, y });

export const between = (a: Point, b: Point, share: number): Point =>
  point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);

export interface Segment {
  start: Point;
  c1: Point;
  c2: Point;
  end: Point;
}

/** The cubic Béziers of a smooth curve through all points (Catmull–Rom). */
export function segmentsOf(points: readonly Point[], isClosed: boolean): Segment[] {
  const count = points.length;
  const at = (index: number): Point => {
    const wrapped = isClosed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[wrapped] ?? point(0, 0);
  };
  return Array.from({ length: isClosed ? count : count - 1 }, (_, index) => {
    const [before, start, end, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    return {
      start,
      c1: point(start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6),
      c2: point(end.x - (after.x - start.x) / 6, end.y - (after.y - start.y) / 6),
      end,
    };
  });
}

export const STEPS = 8;

/** The same curve as a fine polyline, to measure along. */
export function sampled(points: readonly Point[]): Point[] {
  const [first] = points;
  if (!first) return [];
  const rest = segmentsOf(points, false).flatMap((segment) =>
    Array.from({ length: STEPS }, (_, step) => bezierAt(segment, (step + 1) / STEPS)),
  );
  return [first, ...rest];
}

function bezierAt({ start, c1, c2, end }: Segment, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return point(
    a * start.x + b * c1.x + c * c2.x + d * end.x,
    a * start.y + b * c1.y + c * c2.y + d * end.y,
  );
}

/** The y of a curve that runs in x, at this x; beyond its ends the end's y. */
export function heightAt(points: readonly Point[], x: number): number {
  const line = sampled(points).toSorted((a, b) => a.x - b.x);
  const after = line.findIndex((candidate) => candidate.x >= x);
  const [left, right] = [line[after - 1], line[after]];
  if (!right) return line.at(-1)?.y ?? 0;
  if (!left || right.x === left.x) return right.y;
  return between(left, right, (x - left.x) / (right.x - left.x)).y;
}
