import type { TextPanel } from '../making/cut-sheet.schema.ts';
import type { StrapSpec } from './patterns.ts';

/**
 * A point in millimetres. The withers are the origin, x runs towards the head, y up and z to the
 * animal's right; an animal seen from its right side looks to the right of the picture.
 */
export interface Point3 {
  x: number;
  y: number;
  z: number;
}

/** A place on the harness, with unit vectors: which way the webbing runs, and which way is off the body. */
export interface Frame {
  at: Point3;
  along: Point3;
  outward: Point3;
}

export type Side = 'middle' | 'left' | 'right';

/** One strap as it lies on the animal: the middle line of its webbing, `lengthMm` long. */
export interface ModelStrap {
  strapId: StrapSpec['strapId'];
  side: Side;
  /** From end to end, or once around when `isLoop`; then the last frame is the first again. */
  frames: readonly Frame[];
  isLoop: boolean;
  /** The length of the line of `frames`, which is the strap's finished length on the cut sheet. */
  lengthMm: number;
  widthMm: number;
  thicknessMm: number;
  /** The padded stretches of the line, as shares of its length. */
  padded: readonly { from: number; to: number }[];
}

export type HardwareKind =
  'ring' | 'leash-ring' | 'front-ring' | 'tag-ring' | 'buckle' | 'slide' | 'id-pocket';

/** One piece of hardware, sitting on the straps that it holds together. */
export interface ModelHardware {
  kind: HardwareKind;
  side: Side;
  frame: Frame;
  /** The webbing that runs through it. */
  webbingWidthMm: number;
}

/** Sewn box stitch where two layers are joined. */
export interface ModelJoint {
  side: Side;
  frame: Frame;
  widthMm: number;
}

/** A surface as rows of points, each row as long as the first. */
export type PointGrid = readonly (readonly Point3[])[];

/**
 * One harness on its animal in millimetres: what the drawing projects, the mesh wraps, and the cut
 * sheet measures.
 */
export interface HarnessModel {
  /** Which design it is: the mark that stands on drawing, cut sheet and share image too. */
  designMark: string;
  /** The animal's trunk and neck as closed rings from the rump to the head; the straps lie on it. */
  body: PointGrid;
  straps: readonly ModelStrap[];
  hardware: readonly ModelHardware[];
  joints: readonly ModelJoint[];
  /** The middle line of a grab handle; null where there is none. */
  handle: readonly Frame[] | null;
  /** A vest's panels, each a grid of points on the body. */
  panels: readonly PointGrid[];
  /** The stitched text and the line it runs along, in reading direction; null without text. */
  text: { panel: TextPanel; frames: readonly Frame[] } | null;
}
