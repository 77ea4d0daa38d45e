import type { Point3 } from '../geometry/index.ts';
import { merged, type Mesh } from './mesh.ts';
import { circle, solid } from './solid.ts';
import { vector } from './vector.ts';

/** One level of a leg, in shares of the chest's depth: its middle and how far it reaches. */
type Level = readonly [y: number, x: number, halfLong: number, halfAcross: number];

/** From inside the trunk to above the elbow, and to above the hock. */
const FORELEG: readonly Level[] = [
  [-0.5, 0.05, 0.1, 0.06],
  [-0.66, 0.05, 0.17, 0.1],
  [-0.82, 0.04, 0.175, 0.115],
  [-0.96, 0.03, 0.15, 0.11],
  [-1.08, 0.03, 0.118, 0.1],
  [-1.2, 0.03, 0.105, 0.094],
];
const HIND_LEG: readonly Level[] = [
  [-0.3, 0.3, 0.16, 0.06],
  [-0.48, 0.27, 0.27, 0.13],
  [-0.66, 0.25, 0.29, 0.16],
  [-0.84, 0.22, 0.25, 0.155],
  [-1.0, 0.19, 0.19, 0.13],
  [-1.12, 0.17, 0.145, 0.112],
  [-1.2, 0.16, 0.13, 0.105],
];
const FORELEG_ASIDE = 0.21;
const HIND_LEG_ASIDE = 0.22;
const CAP = 0.03;

/** Four stumps with turned caps, as a form has them: enough to see what lies before and behind a leg. */
export function legs(depthMm: number, rumpX: number): { clay: Mesh; wood: Mesh } {
  const all = [-1, 1].flatMap((side) => [
    stump(FORELEG, 0, side * FORELEG_ASIDE * depthMm, depthMm),
    stump(HIND_LEG, rumpX, side * HIND_LEG_ASIDE * depthMm, depthMm),
  ]);
  return {
    clay: merged(all.map(({ clay }) => clay)),
    wood: merged(all.map(({ wood }) => wood)),
  };
}

function stump(levels: readonly Level[], x: number, z: number, depthMm: number) {
  const ring = ([y, dx, long, across]: Level, scale = 1): Point3[] =>
    circle(28).map(([a, b]) =>
      vector(x + (dx + a * long * scale) * depthMm, y * depthMm, z - b * across * scale * depthMm),
    );
  const last = levels.at(-1) ?? [0, 0, 0, 0];
  const below = (mm: number): Level => [last[0] - mm, last[1], last[2], last[3]];
  return {
    clay: solid([...levels.map((level) => ring(level)), ring(below(0.01), 0.95)]),
    wood: solid([
      ring(below(0), 0.9),
      ring(below(CAP * 0.7), 0.9),
      ring(below(CAP * 0.95), 0.86),
      ring(below(CAP), 0.8),
    ]),
  };
}
