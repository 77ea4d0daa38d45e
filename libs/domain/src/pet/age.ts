/** As old as fit and plausibility can judge an animal. */
export const AGE_MONTHS_MAX = 400;

/** Whole months from a birthday to a day, both ISO dates; negative before it. */
export function ageInMonths(birthDate: string, day: string): number {
  const [born, then] = [new Date(birthDate), new Date(day)];
  const months =
    (then.getUTCFullYear() - born.getUTCFullYear()) * 12 + then.getUTCMonth() - born.getUTCMonth();
  return then.getUTCDate() < born.getUTCDate() ? months - 1 : months;
}
