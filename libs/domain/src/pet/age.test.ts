import { expect, test } from 'vitest';
import { ageInMonths, ageInWeeks, daysAfter } from './age.ts';

test.each([
  ['2026-01-15', '2026-01-15', 0],
  ['2026-01-15', '2026-02-14', 0],
  ['2026-01-15', '2026-02-15', 1],
  ['2024-02-29', '2026-02-28', 23],
  ['2024-12-01', '2026-01-01', 13],
  ['2026-02-15', '2026-01-15', -1],
])('an animal born on %s is on %s so many months old: %i', (birthDate, day, months) => {
  expect(ageInMonths(birthDate, day)).toBe(months);
});

test('weeks are counted whole, over the change of the clock too', () => {
  expect(ageInWeeks('2026-01-15', '2026-01-21')).toBe(0);
  expect(ageInWeeks('2026-03-20', '2026-04-03')).toBe(2);
  expect(ageInWeeks('2026-02-01', '2026-01-15')).toBeLessThan(0);
  expect(daysAfter('2026-03-20', 14)).toBe('2026-04-03');
  expect(daysAfter('2025-12-25', 14)).toBe('2026-01-08');
});
