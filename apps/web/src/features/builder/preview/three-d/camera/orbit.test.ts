import { expect, test } from 'vitest';
import {
  CAMERA_VIEWS,
  distanceTo,
  onTheWay,
  POLAR_MAX,
  turned,
  ZOOM_MAX,
  zoomed,
} from './orbit.ts';

const { side, back, front } = CAMERA_VIEWS;

test('the camera neither goes over the top nor through the webbing', () => {
  expect(turned(side, 0, 10).polar).toBe(POLAR_MAX);
  expect(turned(side, 0, -10).polar).toBeGreaterThan(0);
  expect(zoomed(side, 100).zoom).toBe(ZOOM_MAX);
});

test('a glide ends where it should and takes the short way around', () => {
  expect(onTheWay(side, front, 0)).toEqual(side);
  expect(onTheWay(side, front, 1).azimuth).toBeCloseTo(front.azimuth);
  const far = { ...back, azimuth: back.azimuth + 2 * Math.PI };
  expect(Math.abs(onTheWay(far, side, 0.5).azimuth - far.azimuth)).toBeLessThan(Math.PI / 2);
});

test('a tall picture needs more distance than a wide one', () => {
  expect(distanceTo(100, 30, 0.5)).toBeGreaterThan(distanceTo(100, 30, 1));
  expect(distanceTo(100, 30, 2)).toBe(distanceTo(100, 30, 1));
  expect(distanceTo(100, 60, 1)).toBeCloseTo(200);
});
