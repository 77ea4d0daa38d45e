import type { Money } from './money.schema.ts';
import { assertMinor } from './money.ts';

/**
 * The amount in words of a locale, e.g. `formatMoney({ amountMinor: 3999, currency: 'USD' }, 'en')`
 * is "$39.99". The number of decimals is the currency's own (JPY 0, USD 2, KWD 3).
 */
export function formatMoney(money: Money, locale: string): string {
  const { format, decimals } = formatOf(locale, money.currency);
  return format.format(decimalText(assertMinor(money.amountMinor), decimals));
}

interface AmountFormat {
  format: Intl.NumberFormat;
  decimals: number;
}
const formats = new Map<string, AmountFormat>();

/** Making a format takes a hundred times as long as using it, and a page shows dozens of prices. */
function formatOf(locale: string, currency: string): AmountFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const made = { format, decimals: format.resolvedOptions().maximumFractionDigits ?? 2 };
  formats.set(key, made);
  return made;
}

/** Text and not a quotient, because a large amount divided by 100 is no longer exact. */
function decimalText(amountMinor: number, decimals: number): `${number}` {
  const sign = amountMinor < 0 ? '-' : '';
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${sign}${whole}${fraction && `.${fraction}`}` as `${number}`;
}
