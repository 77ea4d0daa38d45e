import type { HardwareKind, ModelHardware } from '../geometry/harness-model.ts';
import type { ShownModel } from '../geometry/index.ts';
import { facing, placeOf, type Camera, type SeenPlace } from './camera.ts';
import type { Point } from './curve.ts';
import { seenPanel } from './seen-panel.ts';
import { seenLine, seenStrap, type SeenStrap } from './seen-straps.ts';

export interface SeenHardware {
  kind: HardwareKind;
  place: SeenPlace;
  /** Whether it is seen from above rather than from its edge. */
  isFacing: boolean;
}

/** A harness as one view shows it: everything that is drawn, and where. */
export interface SeenHarness {
  straps: SeenStrap[];
  panels: Point[][];
  hardware: SeenHardware[];
  joints: SeenPlace[];
  handle: Point[] | null;
  text: Point[] | null;
}

/** What a camera sees of straps and of what sits on them. */
export function seenHarness(model: ShownModel, camera: Camera, widthMm: number): SeenHarness {
  const isSeen = ({ frame }: Pick<ModelHardware, 'frame'>) =>
    facing(frame, camera) >= camera.seenFrom.hardware;
  return {
    straps: model.straps
      .filter(({ strapId }) => !camera.hidden.includes(strapId))
      .map((strap) => seenStrap(strap, camera))
      .filter(({ lines }) => lines.length > 0),
    panels: model.panels
      .map((panel) => seenPanel(panel, camera))
      .filter((outline) => outline.length > 3),
    hardware: model.hardware.filter(isSeen).map(({ kind, frame }) => ({
      kind,
      place: placeOf(frame, widthMm, camera),
      isFacing: facing(frame, camera) > 0.5,
    })),
    joints: model.joints.filter(isSeen).map(({ frame }) => placeOf(frame, widthMm, camera)),
    handle:
      model.handle &&
      model.handle.filter((_, i) => i % 3 === 0).map(({ at }) => camera.project(at)),
    text: model.text && seenLine(model.text.frames, widthMm, camera),
  };
}

/** Straps and hardware on the underside, which the near foreleg hides from the side. */
export function underside(model: ShownModel): { under: ShownModel; over: ShownModel } {
  const isUnder = ({ frame }: Pick<ModelHardware, 'frame'>) => frame.outward.y < -0.8;
  const nothing = { panels: [], handle: null, text: null };
  return {
    under: {
      ...nothing,
      straps: model.straps.filter(({ strapId }) => strapId === 'sternum'),
      hardware: model.hardware.filter(isUnder),
      joints: model.joints.filter(isUnder),
    },
    over: {
      ...model,
      straps: model.straps.filter(({ strapId }) => strapId !== 'sternum'),
      hardware: model.hardware.filter((each) => !isUnder(each)),
      joints: model.joints.filter((each) => !isUnder(each)),
    },
  };
}
