/**
 * An amount for people to read, for instance `$54.99`.
 * @param amount minor units.
 * @param currency ISO 4217 in either case.
 */
export function formatMoney(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const fractionDigits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const digits = String(amount).padStart(fractionDigits + 1, '0');
  const split = digits.length - fractionDigits;
  // A decimal text is formatted exactly; a division would pass through floating point.
  return format.format(`${digits.slice(0, split)}.${digits.slice(split)}` as `${number}`);
}
