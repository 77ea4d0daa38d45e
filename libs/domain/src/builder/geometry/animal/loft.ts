import type { Frame, Point3 } from '../harness-model.ts';
import { cross, minus, plus, squareTo, unit } from '../vector.ts';
import { pointOf, type Section } from './section.ts';

/** A place on the body: `along` counts sections from the rump to the head, `angle` goes around. */
export interface SurfacePoint {
  along: number;
  angle: number;
}

/** The animal's trunk and neck as a smooth skin over its sections. */
export type Loft = readonly Section[];

/**
 * The section at any place between two. Monotone cubic (harmonic means as slopes), because a curve
 * that overshoots would fold the skin where sections crowd.
 */
export function sectionAt(loft: Loft, along: number): Section {
  const last = loft.length - 1;
  const inside = Math.min(Math.max(along, 0), last);
  const index = Math.min(Math.floor(inside), last - 1);
  const t = inside - index;
  const row = (at: number): Section => loft[Math.min(Math.max(at, 0), last)] as Section;
  const [a, b, c, d] = [row(index - 1), row(index), row(index + 1), row(index + 2)];
  const toC = t * t * (3 - 2 * t);
  const [atB, atC] = [t * (1 - t) * (1 - t), -t * t * (1 - t)];
  const mix = (before: number, from: number, to: number, after: number) =>
    from +
    (to - from) * toC +
    harmonic(from - before, to - from) * atB +
    harmonic(to - from, after - to) * atC;
  return {
    topX: mix(a.topX, b.topX, c.topX, d.topX),
    topY: mix(a.topY, b.topY, c.topY, d.topY),
    bottomX: mix(a.bottomX, b.bottomX, c.bottomX, d.bottomX),
    bottomY: mix(a.bottomY, b.bottomY, c.bottomY, d.bottomY),
    half: mix(a.half, b.half, c.half, d.half),
    bow: mix(a.bow, b.bow, c.bow, d.bow),
    egg: mix(a.egg, b.egg, c.egg, d.egg),
  };
}

const harmonic = (a: number, b: number): number => (a * b > 0 ? (2 * a * b) / (a + b) : 0);

const STEP = 0.02;

/** A place on the skin and the unit vector off the body there. */
export function skinAt(
  loft: Loft,
  { along, angle }: SurfacePoint,
): { at: Point3; outward: Point3 } {
  const here = sectionAt(loft, along);
  // A difference to the front, or at the very end to the rear, is half the work of one to both sides.
  const step = along + STEP > loft.length - 1 ? -STEP : STEP;
  const at = pointOf(here, angle);
  const forward = minus(pointOf(sectionAt(loft, along + step), angle), at);
  const around = minus(pointOf(here, angle + step), pointOf(here, angle - step));
  return { at, outward: unit(cross(around, forward)) };
}

/** The place `offMm` above the skin; `along` is squared to the skin's outward direction. */
export function frameOn(loft: Loft, place: SurfacePoint, along: Point3, offMm: number): Frame {
  const { at, outward } = skinAt(loft, place);
  return { at: plus(at, outward, offMm), along: squareTo(outward, along), outward };
}

/** Where on the loft a quantity of its sections, rising from rump to head, reaches a value. */
export function alongWhere(loft: Loft, of: (section: Section) => number, value: number): number {
  let [low, high] = [0, loft.length - 1];
  for (let step = 0; step < 26; step += 1) {
    const middle = (low + high) / 2;
    if (of(sectionAt(loft, middle)) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
