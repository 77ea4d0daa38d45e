import type { Money } from './money.schema.ts';
import { assertMinor } from './money.ts';

/**
 * The amount in words of a locale, e.g. `formatMoney({ amountMinor: 3999, currency: 'USD' }, 'en')`
 * is "$39.99". The number of decimals is the currency's own (JPY 0, USD 2, KWD 3).
 */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(decimalText(assertMinor(money.amountMinor), decimals));
}

/** Text and not a quotient, because a large amount divided by 100 is no longer exact. */
function decimalText(amountMinor: number, decimals: number): `${number}` {
  const sign = amountMinor < 0 ? '-' : '';
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${sign}${whole}${fraction && `.${fraction}`}` as `${number}`;
}
