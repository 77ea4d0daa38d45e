import type { Frame, ModelStrap, Point3 } from '../geometry/harness-model.ts';
import { cross, dot } from '../geometry/vector.ts';
import { point, type Place, type Point } from './curve.ts';

export type View = 'side' | 'front' | 'top';

/** A parallel view of the model; in the picture x runs to the right and y down, in millimetres. */
export interface Camera {
  project: (at: Point3) => Point;
  /** From the model to the eye. */
  eye: Point3;
  /** How much each must face the eye, or the animal itself is taken to hide it. */
  seenFrom: { webbing: number; hardware: number; panel: number };
  /** Straps that the animal hides, though they face the eye. */
  hidden: readonly ModelStrap['strapId'][];
  /** How much more a strap must face the eye that runs along the outline, where it is but a sliver. */
  sliver: number;
}

/** Straps in the side plane are just edge on; hardware is thicker, and seen where they turn away. */
const JUST_EDGE_ON = { webbing: -1e-6, hardware: -0.06, panel: 0 };

/** From the side and from above the animal looks to the right of the picture, from the front at us. */
export const CAMERAS: Readonly<Record<View, Camera>> = {
  side: {
    project: ({ x, y }) => point(x, -y),
    eye: { x: 0, y: 0, z: 1 },
    seenFrom: JUST_EDGE_ON,
    hidden: [],
    sliver: 0,
  },
  top: {
    project: ({ x, z }) => point(x, z),
    eye: { x: 0, y: 1, z: 0 },
    seenFrom: { webbing: 0.1, hardware: 0.3, panel: 0 },
    hidden: [],
    sliver: 0.6,
  },
  front: {
    project: ({ y, z }) => point(-z, -y),
    eye: { x: 1, y: 0, z: 0 },
    seenFrom: { webbing: 0.02, hardware: 0.3, panel: 0.3 },
    // Behind shoulders and forelegs.
    hidden: ['girth', 'waist', 'back'],
    sliver: 0,
  },
};

/** How much a frame looks at us: 1 fully, 0 edge on, less when it is on the far side. */
export const facing = ({ outward }: Frame, { eye }: Camera): number => dot(outward, eye);

/** How much of the webbing's width looks at the eye as a mere edge: 1 where it runs along the outline. */
const edgeOn = ({ along, outward }: Frame, { eye }: Camera): number =>
  Math.abs(dot(cross(along, outward), eye));

/** Whether webbing is seen, as a number from 0 on that falls as it turns away. */
export const webbingLook = (frame: Frame, camera: Camera): number =>
  facing(frame, camera) - camera.seenFrom.webbing - camera.sliver * edgeOn(frame, camera) ** 2;

/** About as far as webbing is off the coat, which the outline does not show. */
const OFF_MM = 3;

/**
 * Where the middle of webbing is drawn. A strap along the outline, seen edge on, would be a thread; it
 * is drawn as far inside as lets its whole width be seen, as a draughtsman does.
 */
export function seenAt(frame: Frame, widthMm: number, camera: Camera): Point {
  const [here, off] = [camera.project(frame.at), camera.project(frame.outward)];
  const inside = (0.5 * widthMm + OFF_MM) * edgeOn(frame, camera);
  return point(here.x - off.x * inside, here.y - off.y * inside);
}

/** A place with the sizes along and across as shares of the true ones, as they are seen aslant. */
export interface SeenPlace extends Place {
  alongShare: number;
  acrossShare: number;
}

/** Less than this no hardware is drawn, or it would be a line. */
const LEAST_SHARE = 0.62;

export function placeOf(frame: Frame, widthMm: number, camera: Camera): SeenPlace {
  const { along, outward } = frame;
  const direction = camera.project(along);
  const across = camera.project(cross(along, outward));
  const [alongShare, acrossShare] = [lengthOf(direction), lengthOf(across)];
  // Webbing that runs towards us has no direction in the picture; what lies across it has.
  const angle = alongShare > 0.2 ? degrees(direction) : degrees(point(across.y, -across.x));
  return {
    ...seenAt(frame, widthMm, camera),
    angle,
    alongShare: Math.max(alongShare, LEAST_SHARE),
    acrossShare: Math.max(acrossShare, LEAST_SHARE),
  };
}

export const degrees = ({ x, y }: Point): number => (Math.atan2(y, x) * 180) / Math.PI;
const lengthOf = ({ x, y }: Point): number => Math.hypot(x, y);
