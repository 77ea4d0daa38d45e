import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay, formatFullDay, formatMoment } from './format-date.ts';

describe('dates on screen', () => {
  it('names a calendar day without shifting it by a time zone', () => {
    expect(formatDay('2026-12-04')).toBe('Fri, Dec 4');
    expect(formatFullDay('2026-01-01')).toBe('January 1, 2026');
  });

  it('takes the day of a moment too', () => {
    expect(formatDay('2026-12-04T23:59:59.000Z')).toBe('Fri, Dec 4');
  });

  it('shows a moment in the given time zone', () => {
    expect(formatMoment('2026-12-04T23:05:00.000Z', 'UTC')).toBe('Dec 4, 23:05');
    expect(formatMoment('2026-12-04T23:05:00.000Z', 'Europe/Berlin')).toBe('Dec 5, 00:05');
  });

  it('counts days across a month and backwards', () => {
    expect(daysBetween('2026-11-28', '2026-12-02')).toBe(4);
    expect(daysBetween('2026-12-02', '2026-11-28')).toBe(-4);
  });
});
