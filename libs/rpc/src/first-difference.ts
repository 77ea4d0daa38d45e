/** Two answers to one question may have looked at the clock this far apart. */
const CLOCK_MS = 5_000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * The dotted place of the first difference between two answers as they travel, `(answer)` for the
 * whole, or null when they are the same. Times that are seconds apart count as the same.
 */
export function firstDifference(ours: unknown, theirs: unknown): string | null {
  const travelled = ours === undefined ? undefined : (JSON.parse(JSON.stringify(ours)) as unknown);
  const place = differenceIn(travelled, theirs, []);
  return place && (place.join('.') || '(answer)');
}

function differenceIn(ours: unknown, theirs: unknown, place: string[]): string[] | null {
  if (Object.is(ours, theirs) || isSameTime(ours, theirs)) return null;
  if (!isContainer(ours) || !isContainer(theirs) || Array.isArray(ours) !== Array.isArray(theirs)) {
    return place;
  }
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = differenceIn(ours[key], theirs[key], [...place, key]);
    if (found) return found;
  }
  return null;
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isSameTime = (ours: unknown, theirs: unknown): boolean =>
  typeof ours === 'string' &&
  typeof theirs === 'string' &&
  TIME.test(ours) &&
  TIME.test(theirs) &&
  Math.abs(Date.parse(ours) - Date.parse(theirs)) <= CLOCK_MS;
