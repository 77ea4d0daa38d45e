/** As old as fit and plausibility can judge an animal. */
export const AGE_MONTHS_MAX = 400;
/** Beyond two years nobody counts weeks; the longest growth curves end there too. */
export const AGE_WEEKS_MAX = 104;

const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;
export const DAYS_PER_MONTH = 365.25 / 12;
const WEEKS_PER_MONTH = DAYS_PER_MONTH / DAYS_PER_WEEK;

/** Whole months from a birthday to a day, both ISO dates; negative before it. */
export function ageInMonths(birthDate: string, day: string): number {
  const [born, then] = [new Date(birthDate), new Date(day)];
  const months =
    (then.getUTCFullYear() - born.getUTCFullYear()) * 12 + then.getUTCMonth() - born.getUTCMonth();
  return then.getUTCDate() < born.getUTCDate() ? months - 1 : months;
}

/** Whole weeks from a birthday to a day, both ISO dates; negative before it. */
export const ageInWeeks = (birthDate: string, day: string): number =>
  Math.floor((Date.parse(day) - Date.parse(birthDate)) / (DAYS_PER_WEEK * MS_PER_DAY));

/** The ISO date a number of days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);

interface Age {
  ageMonths: number | null;
  ageWeeks?: number;
}

/** The age in months, to the week where that is known. */
export function exactAgeMonths({ ageMonths, ageWeeks }: Age): number | null {
  if (ageWeeks !== undefined) return (ageWeeks + 0.5) / WEEKS_PER_MONTH;
  return ageMonths;
}

/** Weeks and months of one animal differ by no more than counting whole ones does. */
export const isOneAge = ({ ageMonths, ageWeeks }: Age): boolean =>
  ageMonths === null ||
  ageWeeks === undefined ||
  Math.abs(ageWeeks / WEEKS_PER_MONTH - ageMonths - 0.5) <= 1;
