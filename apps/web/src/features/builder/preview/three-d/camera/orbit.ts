/** Where the camera stands: angles in radians, `azimuth` from the animal's right side towards its head. */
export interface Orbit {
  azimuth: number;
  /** From straight above. */
  polar: number;
  /** 1 shows the whole harness. */
  zoom: number;
}

export type CameraView = 'side' | 'front' | 'chest' | 'top' | 'back';

const degrees = (azimuth: number, polar: number, zoom = 1): Orbit => ({
  azimuth: (azimuth * Math.PI) / 180,
  polar: (polar * Math.PI) / 180,
  zoom,
});

/** How it opens: from the right and a little before, where most of a harness is to be seen. */
export const FIRST_ORBIT = degrees(32, 68);

export const CAMERA_VIEWS: Readonly<Record<CameraView, Orbit>> = {
  side: degrees(0, 84),
  front: degrees(90, 80),
  chest: degrees(58, 116, 1.1),
  top: degrees(0, 5),
  back: degrees(-128, 52),
};

export const POLAR_MIN = degrees(0, 4).polar;
export const POLAR_MAX = degrees(0, 150).polar;
export const ZOOM_MIN = 0.7;
export const ZOOM_MAX = 4;

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

export const turned = (orbit: Orbit, azimuth: number, polar: number): Orbit => ({
  ...orbit,
  azimuth: orbit.azimuth + azimuth,
  polar: clamp(orbit.polar + polar, POLAR_MIN, POLAR_MAX),
});

export const zoomed = (orbit: Orbit, factor: number): Orbit => ({
  ...orbit,
  zoom: clamp(orbit.zoom * factor, ZOOM_MIN, ZOOM_MAX),
});

/** A place on the way from one orbit to another, the short way around. */
export function onTheWay(from: Orbit, to: Orbit, share: number): Orbit {
  const eased = share * share * (3 - 2 * share);
  const around = to.azimuth - from.azimuth;
  const short = around - 2 * Math.PI * Math.round(around / (2 * Math.PI));
  return {
    azimuth: from.azimuth + short * eased,
    polar: from.polar + (to.polar - from.polar) * eased,
    zoom: from.zoom * (to.zoom / from.zoom) ** eased,
  };
}

/** How far the camera stands from the middle of a ball so that the ball just fills the picture. */
export function distanceTo(radius: number, fovDegrees: number, aspect: number): number {
  const half = (fovDegrees * Math.PI) / 360;
  const narrow = Math.min(half, Math.atan(Math.tan(half) * aspect));
  return radius / Math.sin(narrow);
}
