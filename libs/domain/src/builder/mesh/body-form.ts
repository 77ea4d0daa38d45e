import type { Point3, PointGrid } from '../geometry/index.ts';
import { grid } from './grid.ts';
import { legs } from './legs.ts';
import { merged, type Mesh } from './mesh.ts';
import { distance, lengthOf, minus, plus, unit, vector } from './vector.ts';

export interface BodyForm {
  /** Trunk and neck in clay, the rump rounded. */
  clay: Mesh;
  /** The turned cap that closes the neck, as on a tailor's form. */
  wood: Mesh;
}

const RUMP_STEPS = 7;

/** The animal as a tailor's form. */
export function bodyForm(body: PointGrid): BodyForm {
  const rings = outwardRings(body);
  const [first, second] = [rings[0], rings[1]];
  const [last, beforeLast] = [rings.at(-1), rings.at(-2)];
  if (!first || !second || !last || !beforeLast) return { clay: merged([]), wood: merged([]) };
  const rump = dome(first, second, 0.22, RUMP_STEPS).toReversed();
  const lip = shoulderOf(last, beforeLast);
  const trunk = grid([...rump, ...rings, ...lip], { closesAcross: true });
  const points = rings.flat();
  const stumps = legs(
    -Math.min(...points.map(({ y }) => y)),
    Math.min(...points.map(({ x }) => x)),
  );
  return {
    clay: merged([trunk, stumps.clay]),
    wood: merged([neckCap(lip.at(-1) ?? last, beforeLast), stumps.wood]),
  };
}

/** Rings without a doubled last point, running so that the skin faces outwards. */
function outwardRings(body: PointGrid): Point3[][] {
  const rings = body.map((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    const isDoubled = first && last && ring.length > 3 && distance(first, last) < 1e-6;
    return isDoubled ? ring.slice(0, -1) : [...ring];
  });
  const skin = grid(rings, { closesAcross: true });
  return facesOutwards(skin, rings) ? rings : rings.map((ring) => ring.toReversed());
}

function facesOutwards({ positions, normals }: Mesh, rings: Point3[][]): boolean {
  const middle = centreOf(rings.flat());
  let sum = 0;
  for (let at = 0; at < positions.length; at += 3) {
    const away = [
      (positions[at] ?? 0) - middle.x,
      (positions[at + 1] ?? 0) - middle.y,
      (positions[at + 2] ?? 0) - middle.z,
    ];
    // Along the body the middle says little; up and sideways it decides.
    sum += (away[1] ?? 0) * (normals[at + 1] ?? 0) + (away[2] ?? 0) * (normals[at + 2] ?? 0);
  }
  return sum >= 0;
}

/** Rings that close an end roundly, from the end's ring to one point. */
function dome(end: Point3[], inner: Point3[], bulge: number, steps: number): Point3[][] {
  const centre = centreOf(end);
  const away = unit(minus(centre, centreOf(inner)), vector(1, 0, 0));
  const radius = meanRadius(end, centre);
  return Array.from({ length: steps }, (_, at) => {
    const angle = ((at + 1) / steps) * (Math.PI / 2);
    const middle = plus(centre, away, bulge * radius * Math.sin(angle));
    const scale = at + 1 === steps ? 0 : Math.cos(angle);
    return end.map((point) => plus(middle, minus(point, centre), scale));
  });
}

/** The neck turns in a little before its cap. */
function shoulderOf(end: Point3[], inner: Point3[]): Point3[][] {
  const centre = centreOf(end);
  const away = unit(minus(centre, centreOf(inner)), vector(1, 0, 0));
  const radius = meanRadius(end, centre);
  return [
    [0.05, 0.985],
    [0.085, 0.95],
    [0.1, 0.9],
    [0.1, 0.84],
  ].map(([shift = 0, scale = 1]) =>
    end.map((point) => plus(plus(centre, away, shift * radius), minus(point, centre), scale)),
  );
}

/** A turned disc with a knob. */
function neckCap(rim: Point3[], inner: Point3[]): Mesh {
  const centre = centreOf(rim);
  const away = unit(minus(centre, centreOf(inner)), vector(1, 0, 0));
  const radius = meanRadius(rim, centre);
  const turned = [
    [-0.02, 1],
    [0.035, 1.01],
    [0.07, 0.99],
    [0.1, 0.93],
    [0.115, 0.8],
    [0.12, 0.5],
    [0.13, 0.16],
    [0.17, 0.11],
    [0.24, 0.1],
    [0.29, 0.14],
    [0.34, 0.15],
    [0.385, 0.12],
    [0.4, 0.06],
    [0.405, 0],
  ];
  const rings = turned.map(([shift = 0, scale = 0]) =>
    rim.map((point) => plus(plus(centre, away, shift * radius), minus(point, centre), scale)),
  );
  return grid(rings, { closesAcross: true, uv: (row, column) => [column, row] });
}

export function centreOf(points: readonly Point3[]): Point3 {
  const sum = points.reduce((all, point) => plus(all, point), vector(0, 0, 0));
  return vector(sum.x / points.length, sum.y / points.length, sum.z / points.length);
}

const meanRadius = (ring: readonly Point3[], centre: Point3): number =>
  ring.reduce((sum, point) => sum + lengthOf(minus(point, centre)), 0) / ring.length;
