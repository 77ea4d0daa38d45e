import type { Point3 } from '../geometry/index.ts';
import { grid, type GridOptions } from './grid.ts';
import { merged, type Mesh } from './mesh.ts';
import { cross, minus, plus, unit, vector } from './vector.ts';

/** A closed body through rings of points, flat at both ends. */
export function solid(rings: readonly (readonly Point3[])[], uv?: GridOptions['uv']): Mesh {
  const side = grid(rings, { closesAcross: true, ...(uv && { uv }) });
  const [first, last] = [rings[0] ?? [], rings.at(-1) ?? []];
  return merged([side, disc(first.toReversed()), disc(last)]);
}

/** A flat fan over a ring, facing the side from which the ring runs clockwise seen from behind. */
export function disc(ring: readonly Point3[]): Mesh {
  const middle = ring.reduce((all, point) => plus(all, point, 1 / ring.length), vector(0, 0, 0));
  const facing = facingOf(ring, middle);
  const points = [middle, ...ring];
  const indices = ring.flatMap((_, at) => [0, ((at + 1) % ring.length) + 1, at + 1]);
  return {
    positions: Float32Array.from(points.flatMap(({ x, y, z }) => [x, y, z])),
    normals: Float32Array.from(points.flatMap(() => [facing.x, facing.y, facing.z])),
    uvs: new Float32Array(2 * points.length),
    indices: Uint32Array.from(indices),
  };
}

function facingOf(ring: readonly Point3[], middle: Point3): Point3 {
  const turns = ring.map((point, at) =>
    cross(minus(ring[(at + 1) % ring.length] ?? point, middle), minus(point, middle)),
  );
  return unit(turns.reduce((a, b) => plus(a, b), vector(0, 0, 0)));
}

export interface TubeOptions {
  radiusMm: number;
  /** A direction that the path nowhere runs along, e.g. square to the plane that it lies in. */
  side: Point3;
  isLoop?: boolean;
  sides?: number;
}

/** Round wire along a path. */
export function tube(path: readonly Point3[], options: TubeOptions): Mesh {
  const { radiusMm, side, isLoop = false, sides = 10 } = options;
  const rings = path.map((point, at) => {
    const before = path[at - 1] ?? (isLoop ? path.at(-1) : undefined) ?? point;
    const after = path[at + 1] ?? (isLoop ? path[0] : undefined) ?? point;
    const along = unit(minus(after, before));
    const out = unit(cross(side, along));
    return circle(sides).map(([a, b]) =>
      plus(plus(point, out, a * radiusMm), unit(cross(along, out)), -b * radiusMm),
    );
  });
  return isLoop ? grid(rings, { closesAcross: true, closesAlong: true }) : solid(rings);
}

/** Points on the unit circle, anticlockwise. */
export const circle = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return [Math.cos(angle), Math.sin(angle)];
  });

/** A rectangle with round corners, anticlockwise, `perCorner` points on each. */
export function roundedRectangle(
  width: number,
  height: number,
  radius: number,
  perCorner = 3,
): [number, number][] {
  const r = Math.min(radius, width / 2, height / 2);
  const corners = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const;
  return corners.flatMap(([x, y], corner) =>
    Array.from({ length: perCorner }, (_, at): [number, number] => {
      const turn = corner + (perCorner > 1 ? at / (perCorner - 1) : 0.5);
      const angle = (Math.PI / 2) * turn;
      return [
        x * (width / 2 - r) + r * Math.cos(angle),
        y * (height / 2 - r) + r * Math.sin(angle),
      ];
    }),
  );
}
