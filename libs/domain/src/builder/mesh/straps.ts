import type { HarnessModel, ModelStrap } from '../geometry/index.ts';
import { band, tape, type BandOptions } from './band.ts';
import { ringRadiusMm, ringWireMm } from './hardware.ts';
import { lineOf, type Line } from './line.ts';
import { merged, type Mesh } from './mesh.ts';
import { distance } from './vector.ts';

/** A strap with its line and the stretch that webbing covers: it ends folded around its rings. */
export interface LaidStrap {
  strap: ModelStrap;
  line: Line;
  fromMm: number;
  toMm: number;
  startsAtRing: boolean;
  endsAtRing: boolean;
}

type Shape = NonNullable<BandOptions['shape']>;

const RINGS: ReadonlySet<string> = new Set(['ring', 'front-ring']);
/** How far padding shows beyond the webbing on each side. */
const PADDING_EDGE_MM = 4.5;
const TRIM_THICKNESS_MM = 0.12;

export const laidStraps = (model: HarnessModel): LaidStrap[] =>
  model.straps.map((strap) => laid(strap, model));

function laid(strap: ModelStrap, model: HarnessModel): LaidStrap {
  const line = lineOf(strap.frames, strap.isLoop);
  const whole = { strap, line, fromMm: 0, toMm: line.lengthMm };
  if (strap.isLoop) return { ...whole, startsAtRing: false, endsAtRing: false };
  const radiusMm = ringRadiusMm(strap.widthMm);
  const isAtRing = (end: ModelStrap['frames'][number] | undefined) =>
    end !== undefined &&
    model.hardware.some(
      ({ kind, frame }) => RINGS.has(kind) && distance(frame.at, end.at) < 0.5 * radiusMm,
    );
  // Short straps keep some webbing between their rings.
  const cutMm = Math.min(
    radiusMm - ringWireMm(strap.widthMm) - strap.thicknessMm,
    0.3 * line.lengthMm,
  );
  const startsAtRing = isAtRing(strap.frames[0]);
  const endsAtRing = isAtRing(strap.frames.at(-1));
  return {
    ...whole,
    startsAtRing,
    endsAtRing,
    fromMm: startsAtRing ? cutMm : 0,
    toMm: line.lengthMm - (endsAtRing ? cutMm : 0),
  };
}

export const webbingMesh = (straps: readonly LaidStrap[]): Mesh =>
  merged(straps.map((each) => band(each.line, { ...stretchOf(each), shape: folds(each) })));

const stretchOf = ({ strap, fromMm, toMm }: LaidStrap): BandOptions => ({
  widthMm: strap.widthMm,
  thicknessMm: strap.thicknessMm,
  fromMm,
  toMm,
});

/** Webbing swells and draws together where it is folded around a ring's wire. */
function folds({ strap, fromMm, toMm, startsAtRing, endsAtRing }: LaidStrap): Shape {
  const { widthMm, thicknessMm } = strap;
  const wireMm = ringWireMm(widthMm);
  const swell = (2 * wireMm + 2.4 * thicknessMm) / thicknessMm;
  return (mm) => {
    const toEnd = Math.min(
      startsAtRing ? mm - fromMm : Infinity,
      endsAtRing ? toMm - mm : Infinity,
    );
    const pulled = easeOut(toEnd / (0.55 * widthMm));
    return {
      width: 0.84 + 0.16 * pulled,
      thickness: 1 + (swell - 1) * (1 - easeOut(toEnd / (2.2 * wireMm + 0.22 * widthMm))),
      liftMm: 0,
    };
  };
}

const easeOut = (share: number): number => {
  const x = Math.min(1, Math.max(0, share));
  return x * x * (3 - 2 * x);
};

/** Cushions under the padded stretches, a little wider than the webbing. */
export function paddingMesh(straps: readonly LaidStrap[], paddingMm: number): Mesh {
  if (paddingMm <= 0) return merged([]);
  const cushions = straps.flatMap(({ strap, line, fromMm, toMm }) =>
    strap.padded.map(({ from, to }) =>
      band(line, {
        widthMm: strap.widthMm + 2 * PADDING_EDGE_MM,
        thicknessMm: paddingMm,
        fromMm: Math.max(from * line.lengthMm, fromMm),
        toMm: Math.min(to * line.lengthMm, toMm),
        liftMm: -(strap.thicknessMm + paddingMm) / 2 + 0.3,
      }),
    ),
  );
  return merged(cushions);
}

/** Reflective tape woven in along both edges. */
export function trimMesh(straps: readonly LaidStrap[]): Mesh {
  const tapes = straps.flatMap((each) =>
    [-1, 1].map((side) => {
      const { widthMm, thicknessMm } = each.strap;
      const shape = folds(each);
      return tape(shifted(each.line, side * 0.35 * widthMm), {
        ...stretchOf(each),
        widthMm: 0.085 * widthMm,
        thicknessMm: TRIM_THICKNESS_MM,
        liftMm: thicknessMm / 2,
        shape: (mm) => {
          return { width: 1, thickness: 1, liftMm: ((shape(mm).thickness - 1) * thicknessMm) / 2 };
        },
      });
    }),
  );
  return merged(tapes);
}

/** The line beside a line, its places counted as on the line itself. */
function shifted(line: Line, acrossMm: number): Line {
  const frames = line.frames.map((frame) => {
    const { along, outward, at } = frame;
    const across = {
      x: along.y * outward.z - along.z * outward.y,
      y: along.z * outward.x - along.x * outward.z,
      z: along.x * outward.y - along.y * outward.x,
    };
    return {
      ...frame,
      at: {
        x: at.x + across.x * acrossMm,
        y: at.y + across.y * acrossMm,
        z: at.z + across.z * acrossMm,
      },
    };
  });
  return { ...line, frames };
}
