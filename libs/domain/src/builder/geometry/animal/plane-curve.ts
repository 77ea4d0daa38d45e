/** A point in millimetres; x grows to the right, y downwards. */
export interface Point {
  x: number;
  y: number;
}

export const point = (x: number, y: number): Point => ({ x, y });

export const between = (a: Point, b: Point, share: number): Point =>
  point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);

/** A number as short as a drawing needs it: a tenth of a millimetre. */
export const short = (value: number): string => String(Math.round(value * 10) / 10 + 0);

const pair = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

/** The path data of a smooth curve through all points (Catmull–Rom as cubic Béziers). */
export function smoothPath(points: readonly Point[], isClosed = false): string {
  const [first] = points;
  if (!first) return '';
  const segments = segmentsOf(points, isClosed).map(
    ({ c1, c2, end }) => `C${pair(c1)} ${pair(c2)} ${pair(end)}`,
  );
  return `M${pair(first)}${segments.join('')}${isClosed ? 'Z' : ''}`;
}

interface Segment {
  start: Point;
  c1: Point;
  c2: Point;
  end: Point;
}

function segmentsOf(points: readonly Point[], isClosed: boolean): Segment[] {
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

/** A curve as a polyline with the length walked at each of its points. */
interface Walk {
  line: Point[];
  walked: number[];
  length: number;
}

function walkAlong(points: readonly Point[]): Walk {
  const line = sampled(points);
  let length = 0;
  const walked = line.map(({ x, y }, index) => {
    const before = line[index - 1];
    if (before) length += Math.hypot(x - before.x, y - before.y);
    return length;
  });
  return { line, walked, length };
}

/** The length of the smooth curve through the points. */
export const curveLength = (points: readonly Point[]): number => walkAlong(points).length;

/** A place on a curve and the direction the curve has there, in degrees clockwise from the x axis. */
export interface Place extends Point {
  angle: number;
}

/** The place at a share (0 to 1) of the length of the smooth curve through the points. */
export const placeAt = (points: readonly Point[], share: number): Place =>
  placeOn(walkAlong(points), share);

function placeOn({ line, walked, length }: Walk, share: number): Place {
  const target = length * Math.min(Math.max(share, 0), 1);
  const found = walked.findIndex((reached, index) => index > 0 && reached >= target);
  const index = found < 0 ? line.length - 1 : found;
  const [start, end] = [line[index - 1], line[index]];
  if (!start || !end) return { ...(line[0] ?? point(0, 0)), angle: 0 };
  const from = walked[index - 1] ?? 0;
  const step = (walked[index] ?? 0) - from;
  const here = between(start, end, step === 0 ? 0 : (target - from) / step);
  return { ...here, angle: (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI };
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

/** The part of a curve between two shares of its length, moved sideways (positive: to its right). */
export function partOf(
  points: readonly Point[],
  from: number,
  to: number,
  sidewaysMm = 0,
  count = 6,
): Point[] {
  const walk = walkAlong(points);
  return Array.from({ length: count }, (_, index) => {
    const { x, y, angle } = placeOn(walk, from + ((to - from) * index) / (count - 1));
    const radians = (angle * Math.PI) / 180;
    return point(x - Math.sin(radians) * sidewaysMm, y + Math.cos(radians) * sidewaysMm);
  });
}
