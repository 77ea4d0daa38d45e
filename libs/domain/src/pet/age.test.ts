import { expect, test } from 'vitest';
import { ageInMonths } from './age.ts';

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
