import type { Frame, Point3 } from '../geometry/index.ts';
import { frameAt, type Line } from './line.ts';
import { merged, type Mesh } from './mesh.ts';
import { grid } from './grid.ts';
import { disc } from './solid.ts';
import { inFrame, vector } from './vector.ts';

export interface BandOptions {
  widthMm: number;
  thicknessMm: number;
  /** The stretch of the line that it covers; all of it when left out. */
  fromMm?: number;
  toMm?: number;
  /** How far its middle lies off the line, away from the body. */
  liftMm?: number;
  /** Where the band is thicker or narrower, as factors at a place along the line. */
  shape?: (mm: number) => { width: number; thickness: number; liftMm: number };
  stepMm?: number;
}

const EDGE_POINTS = 4;
const STEP_MM = 6;
/** Finer than this nobody sees, however large the animal. */
const STEPS_MAX = 100;
const plain = () => ({ width: 1, thickness: 1, liftMm: 0 });

/** Webbing along a line, with round edges. Its texture is in millimetres: `u` around, `v` along. */
export function band(line: Line, options: BandOptions): Mesh {
  const { widthMm, thicknessMm, fromMm = 0, toMm = line.lengthMm, liftMm = 0 } = options;
  const { shape = plain, stepMm = STEP_MM } = options;
  const isWhole = line.isLoop && toMm - fromMm >= line.lengthMm - 1e-6;
  const steps = Math.min(STEPS_MAX, Math.max(2, Math.ceil((toMm - fromMm) / stepMm)));
  const ways = Array.from(
    { length: steps + 1 },
    (_, at) => fromMm + ((toMm - fromMm) * at) / steps,
  );
  const outline = profile(widthMm, thicknessMm);
  const rows = ways.map((mm) => {
    const { width, thickness, liftMm: more } = shape(mm);
    const frame = frameAt(line, mm);
    return outline.map(({ across, up }) =>
      inFrame(frame, vector(0, up * thickness + liftMm + more, across * width)),
    );
  });
  // The last row of a loop is the first again, and one row must not be there twice.
  const points = isWhole ? rows.slice(0, -1) : rows;
  const around = perimeter(outline);
  const side = grid(points, {
    closesAcross: true,
    closesAlong: isWhole,
    uv: (row, column) => [outline[column]?.u ?? around, ways[row] ?? toMm],
  });
  if (isWhole) return side;
  return merged([side, disc((rows[0] ?? []).toReversed()), disc(rows.at(-1) ?? [])]);
}

interface ProfilePoint {
  across: number;
  up: number;
  /** The way around from the middle of the upper side. */
  u: number;
}

/** The cross-section from the upper side's right edge to the left and back below. */
function profile(widthMm: number, thicknessMm: number): ProfilePoint[] {
  const r = Math.min(thicknessMm, widthMm) / 2;
  const half = widthMm / 2 - r;
  const points: [number, number][] = [];
  for (const side of [-1, 1]) {
    for (let at = 0; at <= EDGE_POINTS; at += 1) {
      const angle = (Math.PI * at) / EDGE_POINTS;
      points.push([side * (half + r * Math.sin(angle)), -side * r * Math.cos(angle)]);
    }
  }
  // The walk begins on the upper side at `half` and first crosses it.
  points.unshift(points.pop() ?? [half, r]);
  let way = -half;
  return points.map(([across, up], at) => {
    const before = points[at - 1];
    if (before) way += Math.hypot(across - before[0], up - before[1]);
    return { across, up, u: way };
  });
}

function perimeter(outline: readonly ProfilePoint[]): number {
  const [first, last] = [outline[0], outline.at(-1)];
  if (!first || !last) return 0;
  return last.u + Math.hypot(first.across - last.across, first.up - last.up);
}

/** A flat tape on top of webbing; both edges go down a little, so that it looks woven in. */
export function tape(line: Line, options: BandOptions): Mesh {
  const { widthMm, thicknessMm, fromMm = 0, toMm = line.lengthMm, liftMm = 0 } = options;
  const { shape = plain } = options;
  const steps = Math.min(STEPS_MAX, Math.max(2, Math.ceil((toMm - fromMm) / STEP_MM)));
  const outline = [
    [0.5, -1],
    [0.36, 1],
    [-0.36, 1],
    [-0.5, -1],
  ] as const;
  const ways = Array.from(
    { length: steps + 1 },
    (_, at) => fromMm + ((toMm - fromMm) * at) / steps,
  );
  const rows = ways.map((mm) =>
    outline.map(([across, up]) =>
      inFrame(
        frameAt(line, mm),
        vector(0, up * thicknessMm + liftMm + shape(mm).liftMm, across * widthMm),
      ),
    ),
  );
  return grid(rows, {
    uv: (row, column) => [(outline[column]?.[0] ?? 0) * widthMm, ways[row] ?? toMm],
  });
}

/** A flat ribbon that carries a picture, `u` from 0 to 1 along and `v` from 0 to 1 up. */
export function ribbon(frames: readonly Frame[], heightMm: number, liftMm: number): Mesh {
  const rows = frames.map((frame) =>
    [1, -1].map((side): Point3 => inFrame(frame, vector(0, liftMm, (side * heightMm) / 2))),
  );
  // Reading along the line with the outside towards the eye, up is where `across` is not.
  return grid(rows, { uv: (row, column) => [row / Math.max(1, rows.length - 1), column] });
}
