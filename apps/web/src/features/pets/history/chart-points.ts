import type { Measurements } from '@pet/domain/pet';

export type Charted = 'neckGirthMm' | 'chestGirthMm' | 'backLengthMm' | 'weightG';

export interface ChartPoint {
  x: number;
  y: number;
  value: number;
}

export interface ChartLine {
  points: ChartPoint[];
  min: number;
  max: number;
}

interface Taken {
  measuredAt: string;
  measurements: Measurements;
}

/**
 * One measure over time in a box of the given size, the oldest at the left. The scale holds all
 * values with air above and below, so that a steady animal draws a level line in the middle.
 */
export function chartLine(
  history: readonly Taken[],
  measure: Charted,
  box: { width: number; height: number },
): ChartLine {
  const taken = history.toSorted((a, b) => a.measuredAt.localeCompare(b.measuredAt));
  const values = taken.map(({ measurements }) => measurements[measure]);
  const times = taken.map(({ measuredAt }) => Date.parse(measuredAt));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A tenth of the value at least: the tape's own slips shall not look like growth.
  const air = Math.max(0.15 * (high - low), 0.05 * high);
  const [min, max] = [low - air, high + air];
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const xOf = (time: number) =>
    last === first ? box.width / 2 : (box.width * (time - first)) / (last - first);
  return {
    min,
    max,
    points: values.map((value, index) => ({
      x: xOf(times[index] ?? 0),
      y: box.height * (1 - (value - min) / (max - min)),
      value,
    })),
  };
}
