import type { Point3 } from '../geometry/index.ts';
import { merged, type Mesh } from './mesh.ts';
import { circle, roundedRectangle, solid, tube } from './solid.ts';
import { vector } from './vector.ts';

/*
 * Hardware for webbing of a width, lying flat: x along the webbing, y off the body, z across. The
 * proportions are those of welded and cast parts on sale.
 */

const UP = vector(0, 1, 0);

export const ringRadiusMm = (widthMm: number): number => 0.62 * widthMm;
export const ringWireMm = (widthMm: number): number => Math.max(1.2, 0.095 * widthMm);

/** A welded ring of round wire. */
export function ring(widthMm: number, scale = 1): Mesh {
  const radius = ringRadiusMm(widthMm) * scale;
  return tube(
    circle(40).map(([x, z]) => vector(x * radius, 0, z * radius)),
    { radiusMm: Math.max(0.9, ringWireMm(widthMm) * scale), side: UP, isLoop: true, sides: 12 },
  );
}

/** A split ring: two turns of wire that lie on each other. */
export function splitRing(widthMm: number): Mesh {
  const radius = Math.max(7, 0.42 * widthMm);
  const wire = Math.max(0.8, 0.05 * widthMm);
  const turns = 56;
  const path = Array.from({ length: turns + 1 }, (_, at) => {
    const angle = (4 * Math.PI * at) / turns;
    return vector(
      Math.cos(angle) * radius,
      Math.sin(angle) * radius - radius,
      (at / turns - 0.5) * 2.1 * wire,
    );
  });
  return tube(path, { radiusMm: wire, side: vector(0, 0, 1), sides: 8 });
}

const LEAN = (28 * Math.PI) / 180;

/** A D-ring: its bar across the webbing, its bow standing up and leaning towards the tail. */
export function leashRing(widthMm: number): Mesh {
  const wire = Math.max(1.5, 0.11 * widthMm);
  const radius = 0.64 * widthMm;
  const corner = 0.3 * radius;
  const bow = circle(40)
    .slice(0, 21)
    .map(([a, b]) => [a * radius, 0.45 * radius + b * radius]);
  const foot = (side: number) =>
    [0, 0.35, 0.7, 1].map((share) => {
      const angle = (Math.PI / 2) * share;
      return [
        side * (radius - corner + corner * Math.sin(angle)),
        corner - corner * Math.cos(angle),
      ];
    });
  const outline = [...foot(1), ...bow, ...foot(-1).toReversed()];
  const path = outline.map(([z = 0, height = 0]) =>
    vector(-Math.sin(LEAN) * height, Math.cos(LEAN) * height, z),
  );
  const side = vector(Math.cos(LEAN), Math.sin(LEAN), 0);
  return tube(path, { radiusMm: wire, side, isLoop: true, sides: 12 });
}

/** A slide: a frame with a bar across, over which the webbing runs. */
export function slide(widthMm: number): Mesh {
  const wire = Math.max(0.9, 0.07 * widthMm);
  const along = Math.max(6, 0.62 * widthMm);
  return merged([
    frame(along, 1.2 * widthMm, wire),
    bar(vector(0, 0.4 * wire, 0), 1.2 * widthMm, wire),
  ]);
}

/** A frame buckle: frame, the bar that the webbing is sewn around, and the tongue over it. */
export function frameBuckle(widthMm: number): Mesh {
  const wire = Math.max(1.3, 0.085 * widthMm);
  const [along, across] = [1.15 * widthMm, 1.3 * widthMm];
  const tongue = [-0.5, -0.3, 0, 0.35, 0.52, 0.56].map((x, at) =>
    vector(x * along, wire * ([0.9, 1.5, 1.6, 1.6, 1.3, 0.9][at] ?? 1), 0),
  );
  return merged([
    frame(along, across, wire),
    bar(vector(-0.5 * along, 0, 0), across, wire),
    tube(tongue, { radiusMm: 0.85 * wire, side: vector(0, 0, 1), sides: 8 }),
  ]);
}

function frame(along: number, across: number, wire: number): Mesh {
  const corner = Math.max(2 * wire, 0.12 * across);
  const path = roundedRectangle(along, across, corner, 5).map(([x, z]) => vector(x, 0, z));
  return tube(path, { radiusMm: wire, side: UP, isLoop: true });
}

const bar = (at: Point3, across: number, wire: number): Mesh =>
  tube(
    [-0.5, 0.5].map((share) => vector(at.x, at.y, share * across)),
    {
      radiusMm: 0.85 * wire,
      side: UP,
    },
  );

/** One cross-section of a cast part, in shares of the webbing's width. */
type Section = readonly [x: number, halfAcross: number, halfHeight: number];

const SOCKET: readonly Section[] = [
  [-1, 0.46, 0.06],
  [-0.985, 0.53, 0.1],
  [-0.93, 0.565, 0.125],
  [-0.6, 0.6, 0.165],
  [-0.2, 0.63, 0.19],
  [0.06, 0.63, 0.195],
  [0.14, 0.615, 0.18],
  [0.17, 0.58, 0.14],
];
const PLUG: readonly Section[] = [
  [0.1, 0.5, 0.12],
  [0.21, 0.53, 0.15],
  [0.24, 0.56, 0.165],
  [0.6, 0.575, 0.155],
  [0.92, 0.55, 0.12],
  [0.985, 0.52, 0.095],
  [1, 0.46, 0.06],
];
const PRONG: readonly Section[] = [
  [-0.36, 0.02, 0.05],
  [-0.33, 0.05, 0.085],
  [-0.1, 0.085, 0.105],
  [0.1, 0.075, 0.1],
  [0.15, 0.03, 0.06],
];

/** A side-release buckle, closed: socket, plug, and the prongs that one presses. */
export function sideRelease(widthMm: number): Mesh {
  return merged([
    cast(SOCKET, widthMm, 0),
    cast(PLUG, widthMm, 0),
    cast(PRONG, widthMm, 0.62),
    cast(PRONG, widthMm, -0.62),
    ...[-0.52, -0.44, -0.36].map((x) => rib(x, widthMm)),
  ]);
}

function cast(sections: readonly Section[], widthMm: number, across: number): Mesh {
  const rings = sections.map(([x, halfAcross, halfHeight]) =>
    roundedRectangle(2 * halfAcross, 2 * halfHeight, 0.13, 4).map(([z, y]) =>
      vector(x * widthMm, y * widthMm, (z + across) * widthMm),
    ),
  );
  return solid(rings);
}

/** A ridge that the thumb finds. */
const rib = (x: number, widthMm: number): Mesh =>
  tube(
    [-0.26, -0.24, 0.24, 0.26].map((z, at) =>
      vector(x * widthMm, (at % 3 === 0 ? 0.15 : 0.178) * widthMm, z * widthMm),
    ),
    { radiusMm: 0.022 * widthMm, side: UP, sides: 6 },
  );
