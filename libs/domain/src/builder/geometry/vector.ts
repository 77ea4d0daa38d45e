import type { Point3 } from './harness-model.ts';

export const plus = (a: Point3, b: Point3, times = 1): Point3 => ({
  x: a.x + b.x * times,
  y: a.y + b.y * times,
  z: a.z + b.z * times,
});

export const minus = (a: Point3, b: Point3): Point3 => plus(a, b, -1);

export const dot = (a: Point3, b: Point3): number => a.x * b.x + a.y * b.y + a.z * b.z;

export const cross = (a: Point3, b: Point3): Point3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

export const lengthOf = (a: Point3): number => Math.sqrt(dot(a, a));

export const distance = (a: Point3, b: Point3): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);

/** The unit vector of this direction; `otherwise` for one too short to have a direction. */
export function unit(a: Point3, otherwise: Point3 = { x: 0, y: 1, z: 0 }): Point3 {
  const length = lengthOf(a);
  return length < 1e-9 ? otherwise : { x: a.x / length, y: a.y / length, z: a.z / length };
}

/** The unit vector nearest to `along` that is square to `outward`. */
export const squareTo = (outward: Point3, along: Point3): Point3 =>
  unit(plus(along, outward, -dot(along, outward)), { x: 1, y: 0, z: 0 });

export const between3 = (a: Point3, b: Point3, share: number): Point3 => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  z: a.z + (b.z - a.z) * share,
});

/** The same point on the animal's other side. */
export const mirrored = ({ x, y, z }: Point3): Point3 => ({ x, y, z: -z });
