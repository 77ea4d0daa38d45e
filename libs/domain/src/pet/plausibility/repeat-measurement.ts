import type { Measure } from '../measurements.schema.ts';

/** Several readings of one measure, and whether they agree. */
export interface RepeatMeasurement {
  /** The median, which one slip of the tape does not move; whole millimetres or grams. */
  value: number;
  /** The largest reading less the smallest. */
  spread: number;
  /** What two readings of one tape may differ by. */
  tolerance: number;
  readings: number;
  /** `once`: measure a second time. `agreed`: done. `again`: the readings lie apart. */
  verdict: 'once' | 'agreed' | 'again';
}

/**
 * One person's tape repeats to 1.13 cm (SD 0.77) on a limb, and its authors advise to assume at least
 * 1 cm (Bascuñán et al. 2016); tape tension alone moved the 35 to 40 cm chest of a dachshund by 1 to
 * 2 cm. So: 1 cm, and from 33 cm on 3 %, well within what a made-to-measure strap adjusts.
 */
const LENGTH_TOLERANCE_MM = 10;
/** A bathroom scale with the animal in one's arms shows tenths of a kilogram; our own figure. */
const WEIGHT_TOLERANCE_G = 200;
const TOLERANCE_SHARE = 0.03;

/**
 * What several readings of one measure come to, or null without any. Readings agree when the median
 * and its nearest neighbour lie within the tolerance: a third reading overrules a single slip.
 */
export function repeatMeasurement(
  measure: Measure,
  readings: readonly number[],
): RepeatMeasurement | null {
  const sorted = readings
    .filter((reading) => reading > 0 && Number.isFinite(reading))
    .toSorted((a, b) => a - b);
  const median = medianOf(sorted);
  if (median === null) return null;
  const value = Math.round(median);
  const least = measure === 'weightG' ? WEIGHT_TOLERANCE_G : LENGTH_TOLERANCE_MM;
  const tolerance = Math.max(least, Math.round(TOLERANCE_SHARE * value));
  return {
    value,
    spread: (sorted.at(-1) ?? median) - (sorted[0] ?? median),
    tolerance,
    readings: sorted.length,
    verdict: verdictOn(sorted, tolerance),
  };
}

function verdictOn(sorted: readonly number[], tolerance: number): RepeatMeasurement['verdict'] {
  if (sorted.length < 2) return 'once';
  const middle = Math.floor((sorted.length - 1) / 2);
  const gaps = sorted.slice(1).map((reading, index) => reading - (sorted[index] ?? reading));
  // An even number has its median between two readings, which must agree with each other.
  const around = sorted.length % 2 === 0 ? [gaps[middle]] : [gaps[middle - 1], gaps[middle]];
  const nearest = Math.min(...around.filter((gap) => gap !== undefined));
  return nearest <= tolerance ? 'agreed' : 'again';
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
