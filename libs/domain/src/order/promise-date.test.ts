import { expect, test } from 'vitest';
import { addWorkingDays, movePromise, promiseDate } from './index.ts';

test.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 0, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-23', 5, '2026-11-30'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s plus %i working days is %s', (from, days, expected) => {
  expect(addWorkingDays(from, days)).toBe(expected);
});

test.each([-1, 0.5, Number.NaN])('%s working days are refused', (days) => {
  expect(() => addWorkingDays('2026-11-20', days)).toThrow(RangeError);
});

test('a promise counts making and shipping', () => {
  const lead = { makingWorkingDays: 7, shippingWorkingDays: 4 };
  expect(promiseDate('2026-11-20', lead)).toBe('2026-12-07');
});

test('moves a promise by the working days it was given for', () => {
  const lead = { makingWorkingDays: 7, shippingWorkingDays: 4 };
  const promised = promiseDate('2026-11-20', lead);
  expect(movePromise(promised, { from: '2026-11-20', to: '2026-11-20' })).toBe(promised);
  for (const to of ['2026-11-21', '2026-11-24', '2026-12-31']) {
    expect(movePromise(promised, { from: '2026-11-20', to })).toBe(promiseDate(to, lead));
  }
});
