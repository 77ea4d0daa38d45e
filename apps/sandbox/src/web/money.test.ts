import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test.each([
  [5_499, 'usd', '$54.99'],
  [5, 'USD', '$0.05'],
  [0, 'eur', '€0.00'],
  [1_234_567, 'eur', '€12,345.67'],
  [5_000, 'jpy', '¥5,000'],
  [1_234, 'kwd', 'KWD 1.234'],
])('%i minor units of %s read %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency).replace(/\s/g, ' ')).toBe(text);
});
