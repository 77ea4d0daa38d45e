import type { Frame } from '../geometry/index.ts';
import { band } from './band.ts';
import { grid } from './grid.ts';
import { lineOf } from './line.ts';
import { merged, type Mesh } from './mesh.ts';
import { circle, roundedRectangle, solid, tube } from './solid.ts';
import { vector } from './vector.ts';

const HANDLE_PAD_MM = 7;

/** A grab handle: webbing in an arch, its middle rolled to a grip. */
export function handleMesh(frames: readonly Frame[], widthMm: number): Mesh {
  const line = lineOf(frames);
  const grip = {
    widthMm: Math.min(widthMm, 26),
    thicknessMm: HANDLE_PAD_MM,
    fromMm: 0.26 * line.lengthMm,
    toMm: 0.74 * line.lengthMm,
  };
  return merged([band(line, { widthMm: 0.92 * widthMm, thicknessMm: 2 }), band(line, grip)]);
}

/** A flat pouch on the webbing, in the same cloth. */
export function pocket(widthMm: number): Mesh {
  const [along, across] = pocketSize(widthMm);
  const layers = [
    [0, 1],
    [1.6, 1.01],
    [3.4, 0.99],
    [4.6, 0.95],
    [5.2, 0.88],
    [5.4, 0.8],
  ];
  const rings = layers.map(([y = 0, scale = 1]) =>
    roundedRectangle(along * scale, across * scale, 0.2 * across, 5).map(([x, z]) =>
      vector(x, y, z),
    ),
  );
  return solid(rings);
}

/** The zip along the pouch, with its pull. */
export function zip(widthMm: number): Mesh {
  const [along, across] = pocketSize(widthMm);
  const z = 0.22 * across;
  const teeth = Array.from({ length: 15 }, (_, at) =>
    vector((at / 14 - 0.5) * 0.78 * along, 5.5, z),
  );
  const pull = [
    vector(0.3 * along, 6.2, z),
    vector(0.3 * along + 3, 6.6, z + 1),
    vector(0.3 * along + 9, 6.2, z + 2),
  ];
  const side = vector(0, 1, 0);
  return merged([
    tube(teeth, { radiusMm: 0.9, side, sides: 6 }),
    tube(pull, { radiusMm: 1.5, side, sides: 8 }),
  ]);
}

const pocketSize = (widthMm: number): [along: number, across: number] => [
  Math.max(44, 2.3 * widthMm),
  Math.max(30, 1.35 * widthMm),
];

/** One stitch of waxed thread, 2.2 mm long. */
export function stitch(): Mesh {
  const sections = [
    [-1.1, 0.06],
    [-0.6, 0.4],
    [0.6, 0.4],
    [1.1, 0.06],
  ];
  return grid(
    sections.map(([x = 0, r = 0]) => circle(5).map(([z, y]) => vector(x, 0.7 * r * y, r * z))),
    { closesAcross: true },
  );
}
