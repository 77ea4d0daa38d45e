/**
 * The minor units of an amount as it was typed, `12`, `12.5` or `12,50`, or null if it is none. Text is
 * taken apart, because 0.29 × 100 is not 29.
 */
export function parseMoney(typed: string): number | null {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** As it is shown in the field: `12.50`. */
export const moneyText = (amountMinor: number): string =>
  `${Math.trunc(amountMinor / 100)}.${String(amountMinor % 100).padStart(2, '0')}`;
