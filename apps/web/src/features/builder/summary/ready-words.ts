const format = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A day of the calendar in words, e.g. `Mon, Dec 7`; it is the same day in every time zone. */
export const readyInWords = (isoDate: string): string =>
  format.format(new Date(`${isoDate}T00:00:00Z`));
