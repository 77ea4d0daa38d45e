import { between, point, sampled, segmentsOf, type Point } from '../geometry/animal/plane-curve.ts';

export { between, heightAt, point, type Point } from '../geometry/animal/plane-curve.ts';

/** A number as short as a drawing needs it: a tenth of a millimetre. */
export const short = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** The same for shares, a hundredth. */
export const shortShare = (share: number): string => String(Math.round(share * 100) / 100);

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
