const DAY_MS = 86_400_000;

/**
 * The day on which so many working days (Monday to Friday) after `from` have passed; ISO dates in
 * and out, so no time zone is involved. Zero working days from a Saturday is the Monday after.
 */
export function addWorkingDays(from: string, workingDays: number): string {
  if (!Number.isSafeInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`Not a number of working days: ${workingDays}`);
  }
  let day = new Date(`${from}T00:00:00Z`);
  for (let left = workingDays; left > 0 || isWeekend(day);) {
    day = new Date(day.getTime() + DAY_MS);
    if (left > 0 && !isWeekend(day)) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** How many working days lie after `from` up to and including `to`; ISO dates. */
export function countWorkingDays(from: string, to: string): number {
  let count = 0;
  for (let at = Date.parse(from) + DAY_MS; at <= Date.parse(to); at += DAY_MS) {
    if (!isWeekend(new Date(at))) count += 1;
  }
  return count;
}

/** The day of a promise that was given for another day of ordering: as many working days later. */
export const movePromise = (promised: string, { from, to }: { from: string; to: string }): string =>
  addWorkingDays(to, countWorkingDays(from, promised));

const isWeekend = (day: Date): boolean => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/** The lead time of a catalogue, in working days. */
export interface LeadTime {
  makingWorkingDays: number;
  shippingWorkingDays: number;
}

/** The day by which an order of `orderedOn` (ISO date) is promised at the customer's door. */
export const promiseDate = (orderedOn: string, lead: LeadTime): string =>
  addWorkingDays(orderedOn, lead.makingWorkingDays + lead.shippingWorkingDays);
