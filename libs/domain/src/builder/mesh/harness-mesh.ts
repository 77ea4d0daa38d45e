import type { Catalogue } from '../catalogue.schema.ts';
import type { TextPanel } from '../making/cut-sheet.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { designMark } from '../design-mark.ts';
import { harnessModel, type HardwareKind, type HarnessModel } from '../geometry/index.ts';
import { chosenOrFirst } from '../geometry/chosen-or-first.ts';
import { hasExtra } from '../options.ts';
import { ribbon } from './band.ts';
import { bodyForm } from './body-form.ts';
import { frameBuckle, leashRing, ring, sideRelease, slide, splitRing } from './hardware.ts';
import { seatOf, sewnJoints } from './joints.ts';
import { lifted, lineOf } from './line.ts';
import { merged, triangleCount, type Mesh } from './mesh.ts';
import { mergedPanels } from './panel.ts';
import { bentAlong, repeated, type Repeated } from './placing.ts';
import { handleMesh, pocket, stitch, zip } from './sewn-on.ts';
import { textSize } from './text-size.ts';
import { laidStraps, paddingMesh, trimMesh, webbingMesh, type LaidStrap } from './straps.ts';

/** What a surface is made of; each is drawn in one go. */
export type Surface =
  | 'webbing'
  | 'padding'
  | 'trim'
  | 'cloth'
  | 'metal'
  | 'buckle'
  | 'pocket'
  | 'clay'
  | 'wood'
  | 'text';

export interface HarnessMesh {
  designMark: string;
  webbingWidthMm: number;
  /** The stitched text, and the length of the line that its surface follows. */
  text: { panel: TextPanel; lineMm: number } | null;
  surfaces: Readonly<Record<Surface, Mesh>>;
  /** Parts that are there several times. */
  repeated: readonly (Repeated & { material: 'metal' | 'thread' })[];
}

/** The harness of a design on its animal, as triangles in millimetres. */
export function harnessMesh(config: DesignConfig, catalogue: Catalogue): HarnessMesh {
  const model = harnessModel(config, catalogue);
  const { padding } = chosenOrFirst(config, catalogue);
  const isFrameBuckle = config.buckleId === 'metal-frame';
  const straps = laidStraps(model);
  const joints = sewnJoints(model.joints, straps);
  const panels = mergedPanels(model.panels);
  const on = (kind: HardwareKind, part: (widthMm: number) => Mesh) =>
    merged(bentParts(model, straps, kind, part));
  const buckles = on('buckle', isFrameBuckle ? frameBuckle : sideRelease);
  return {
    designMark: designMark(config),
    webbingWidthMm: widthOf(model),
    text: model.text && { panel: model.text.panel, lineMm: lineOf(model.text.frames).lengthMm },
    surfaces: {
      webbing: merged([
        webbingMesh(straps),
        ...joints.map(({ layer }) => layer),
        panels.binding,
        ...(model.handle ? [handleMesh(model.handle, widthOf(model))] : []),
      ]),
      padding: paddingMesh(straps, padding.thicknessMm),
      trim: hasExtra(config, 'reflective-trim') ? trimMesh(straps) : merged([]),
      cloth: panels.cloth,
      metal: merged([on('id-pocket', zip), ...(isFrameBuckle ? [buckles] : [])]),
      buckle: isFrameBuckle ? merged([]) : buckles,
      pocket: on('id-pocket', pocket),
      ...bodyForm(model.body),
      text: textMesh(model),
    },
    repeated: [
      ...metalParts(model),
      {
        material: 'thread',
        ...repeated(
          stitch(),
          joints.flatMap(({ stitches }) => stitches),
        ),
      },
    ],
  };
}

/** Everything that is drawn, instances counted each. */
export const trianglesOf = ({ surfaces, repeated }: HarnessMesh): number =>
  Object.values(surfaces).reduce((sum, mesh) => sum + triangleCount(mesh), 0) +
  repeated.reduce(
    (sum, { mesh, placements }) => sum + triangleCount(mesh) * (placements.length / 16),
    0,
  );

const widthOf = ({ straps }: HarnessModel): number => straps[0]?.widthMm ?? 20;

/** Parts that lie on the webbing and bend with it. */
function bentParts(
  model: HarnessModel,
  straps: readonly LaidStrap[],
  kind: HardwareKind,
  part: (widthMm: number) => Mesh,
): Mesh[] {
  return model.hardware
    .filter((each) => each.kind === kind)
    .flatMap(({ frame, webbingWidthMm }) => {
      const seat = seatOf(frame.at, straps);
      if (!seat) return [];
      const liftMm =
        seat.laid.strap.thicknessMm / 2 + (kind === 'buckle' ? 0.1 * webbingWidthMm : 0);
      return [bentAlong(part(webbingWidthMm), seat.laid.line, seat.mm, liftMm)];
    });
}

/** Rings and slides, which are the same at each place. */
function metalParts(model: HarnessModel): HarnessMesh['repeated'] {
  const parts: [HardwareKind, (widthMm: number) => Mesh, liftMm: number][] = [
    ['ring', ring, 0],
    ['front-ring', ring, 0],
    ['leash-ring', leashRing, 1.5],
    ['tag-ring', splitRing, 1],
    ['slide', slide, 1.6],
  ];
  return parts.flatMap(([kind, part, liftMm]) => {
    const found = model.hardware.filter((each) => each.kind === kind);
    const [first] = found;
    if (!first) return [];
    const frames = found.map(({ frame }) => lifted(frame, liftMm));
    return [{ material: 'metal' as const, ...repeated(part(first.webbingWidthMm), frames) }];
  });
}

const TEXT_LIFT_MM = 0.25;

/** The text's ribbon, over the webbing or cloth that it is stitched into. */
function textMesh({ text, straps }: HarnessModel): Mesh {
  if (!text) return merged([]);
  const thicknessMm = straps[0]?.thicknessMm ?? 2;
  const { heightMm } = textSize(text.panel);
  return ribbon(text.frames, heightMm, thicknessMm / 2 + TEXT_LIFT_MM);
}
