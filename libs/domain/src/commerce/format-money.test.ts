import { expect, test } from 'vitest';
import { formatMoney } from './index.ts';

test.each([
  [3999, 'USD', 'en-US', '$39.99'],
  [-5, 'USD', 'en-US', '-$0.05'],
  [3999, 'JPY', 'en-US', '¥3,999'],
  [3999, 'KWD', 'en-US', 'KWD 3.999'],
  [123456789, 'EUR', 'de-DE', '1.234.567,89 €'],
  [0, 'EUR', 'de-DE', '0,00 €'],
])('%i minor units of %s in %s are %s', (amountMinor, currency, locale, expected) => {
  const plainSpaces = formatMoney({ amountMinor, currency }, locale).replaceAll(/\s/g, ' ');
  expect(plainSpaces).toBe(expected);
});

test('a large amount keeps its last digit', () => {
  const money = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' };
  expect(formatMoney(money, 'en-US')).toBe('$90,071,992,547,409.91');
});

test('an amount that is not exact is refused', () => {
  expect(() => formatMoney({ amountMinor: 0.1, currency: 'USD' }, 'en')).toThrow(RangeError);
});
