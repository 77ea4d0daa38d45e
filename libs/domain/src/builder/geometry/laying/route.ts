import { sectionAt, type Loft, type SurfacePoint } from '../animal/loft.ts';
import { pointOf } from '../animal/section.ts';

/** The middle line of a strap on the skin, from t = 0 to t = 1. */
export type Route = (t: number) => SurfacePoint;

/** Down the right side from the spine to the underside; `dip` sections further to the rear half way. */
export const downTheSide =
  (top: number, bottom: number, dip = 0): Route =>
  (t) => ({ along: tilted(top, bottom, Math.PI * t, dip), angle: Math.PI * t });

/** Once around, from the underside up the left side and over the spine. */
export const around =
  (top: number, bottom: number, dip = 0): Route =>
  (t) => {
    const angle = Math.PI * (2 * t - 1);
    return { along: tilted(top, bottom, angle, dip), angle };
  };

const tilted = (top: number, bottom: number, angle: number, dip: number): number =>
  top + ((bottom - top) * (1 - Math.cos(angle))) / 2 - dip * Math.sin(angle) ** 2;

/** Straight along the spine (angle 0) or the breastbone (angle π). */
export const lengthwise =
  (from: number, to: number, angle: number): Route =>
  (t) => ({ along: from + (to - from) * t, angle });

const PLANE_STEPS = 20;

/**
 * From the right side around the breast to the left side, in one plane as a pulled strap lies. The
 * table is made for the right side; the left is its mirror image.
 */
export function aroundTheBreast(loft: Loft, side: SurfacePoint, tip: number): Route {
  const [start, end] = [onSkin(loft, side.along, side.angle), onSkin(loft, tip, Math.PI)];
  const slope = (end.y - start.y) / (end.x - start.x);
  const table = Array.from({ length: PLANE_STEPS + 1 }, (_, step) => {
    const angle = side.angle + ((Math.PI - side.angle) * step) / PLANE_STEPS;
    let [low, high] = [side.along, tip];
    for (let halving = 0; halving < 14; halving += 1) {
      const middle = (low + high) / 2;
      const { x, y } = onSkin(loft, middle, angle);
      if (y < start.y + slope * (x - start.x)) low = middle;
      else high = middle;
    }
    return step === 0 ? side.along : step === PLANE_STEPS ? tip : (low + high) / 2;
  });
  return (t) => {
    const place = (1 - Math.abs(2 * t - 1)) * PLANE_STEPS;
    const index = Math.min(Math.floor(place), PLANE_STEPS - 1);
    const [from, to] = [table[index] ?? tip, table[index + 1] ?? tip];
    return {
      along: from + (to - from) * (place - index),
      angle: side.angle + 2 * (Math.PI - side.angle) * t,
    };
  };
}

const onSkin = (loft: Loft, along: number, angle: number) => pointOf(sectionAt(loft, along), angle);
