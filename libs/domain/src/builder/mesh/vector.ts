import type { Frame, Point3 } from '../geometry/index.ts';
import { cross, plus } from '../geometry/vector.ts';

export {
  between3 as between,
  cross,
  distance,
  lengthOf,
  minus,
  plus,
  unit,
} from '../geometry/vector.ts';

export const vector = (x: number, y: number, z: number): Point3 => ({ x, y, z });

/** A place in a frame's own axes: along the webbing, off the body, and across to the right of both. */
export function inFrame({ at, along, outward }: Frame, local: Point3): Point3 {
  const across = cross(along, outward);
  return plus(plus(plus(at, along, local.x), outward, local.y), across, local.z);
}
