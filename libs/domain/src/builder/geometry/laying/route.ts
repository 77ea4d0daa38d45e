import type { SurfacePoint } from '../animal/loft.ts';

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

/** From the right side around the breast to the left side. */
export const aroundTheBreast =
  (sides: number, breast: number, sideAngle: number): Route =>
  (t) => ({
    along: sides + (breast - sides) * Math.sin(Math.PI * t) ** 0.9,
    angle: sideAngle + (2 * Math.PI - 2 * sideAngle) * t,
  });
