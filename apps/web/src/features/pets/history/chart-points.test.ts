import { expect, it } from 'vitest';
import { chartLine } from './chart-points.ts';

const measurements = { neckGirthMm: 460, chestGirthMm: 780, backLengthMm: 600, weightG: 31_000 };
const on = (day: string, weightG: number) => ({
  measuredAt: `${day}T10:00:00.000Z`,
  measurements: { ...measurements, weightG },
});
const box = { width: 100, height: 50 };

it('runs from the oldest at the left to the newest at the right, in step with time', () => {
  const line = chartLine(
    [on('2026-03-01', 12), on('2026-01-01', 10), on('2026-01-31', 11)],
    'weightG',
    box,
  );
  expect(line.points.map(({ value }) => value)).toEqual([10, 11, 12]);
  expect(line.points[0]?.x).toBe(0);
  expect(line.points[1]?.x).toBeCloseTo(50.8, 1);
  expect(line.points[2]?.x).toBe(100);
  expect(line.points[0]!.y).toBeGreaterThan(line.points[2]!.y);
});

it('keeps every point inside the box, also one alone and a steady animal', () => {
  for (const history of [
    [on('2026-01-01', 10_000)],
    [on('2026-01-01', 10_000), on('2026-02-01', 10_000)],
  ]) {
    for (const { x, y } of chartLine(history, 'weightG', box).points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
      expect(y).toBeCloseTo(25, 5);
    }
  }
});
