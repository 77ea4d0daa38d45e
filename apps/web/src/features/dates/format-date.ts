const LOCALE = 'en-US';

const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});

const fullDayFormat = new Intl.DateTimeFormat(LOCALE, {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

const shortDayFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });

/** A calendar day with its year where there is little room: "Dec 4, 2026". */
export const formatShortDay = (isoDay: string): string =>
  shortDayFormat.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`));

/** A calendar day such as `2026-12-04` as "Fri, Dec 4", the same in every time zone. */
export const formatDay = (isoDay: string): string =>
  dayFormat.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`));

/** A calendar day with its year: "December 4, 2026". */
export const formatFullDay = (isoDay: string): string =>
  fullDayFormat.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`));

/** Whole calendar days from one ISO day to another; negative when `toDay` lies before. */
export const daysBetween = (fromDay: string, toDay: string): number =>
  Math.round((Date.parse(toDay.slice(0, 10)) - Date.parse(fromDay.slice(0, 10))) / 86_400_000);

/** A moment in the reader's own time zone, to the minute: "Dec 4, 14:05". */
export function formatMoment(isoDateTime: string, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(LOCALE, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(new Date(isoDateTime));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('month')} ${part('day')}, ${part('hour')}:${part('minute')}`;
}
