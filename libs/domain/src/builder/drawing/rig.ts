import type { TextPosition } from '../design-config.schema.ts';
import type { StrapSpec } from '../geometry/index.ts';
import type { Place, Point } from './curve.ts';

/** One strap as it lies on the animal in a view; drawn `widthMm` wide along its middle line. */
export interface DrawnStrap {
  strapId: StrapSpec['strapId'];
  line: Point[];
  isPadded: boolean;
}

/** Where the text of a position runs: along a line, between two shares of its length. */
export interface TextLine {
  line: Point[];
  from: number;
  to: number;
}

/** A harness laid out on one animal in one view: everything that is drawn, and where. */
export interface Rig {
  /** Straps that run behind the near foreleg. */
  behind: DrawnStrap[];
  straps: DrawnStrap[];
  /** Outline of a vest's panel. */
  panel: Point[] | null;
  /** Flat rings that join straps. */
  rings: Place[];
  /** The ring for the leash, standing up. */
  leashRing: Place;
  /** Where a ring on the chest hangs; null where the view does not show it. */
  frontRing: Place | null;
  buckles: Place[];
  slides: Place[];
  /** Sewn joints. */
  joints: Place[];
  /** The arch of a grab handle. */
  handle: Point[];
  pocket: Place;
  text: Partial<Record<TextPosition, TextLine>>;
}
