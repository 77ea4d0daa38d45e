/** An amount as schema.org wants it: `49.99`, with as many decimals as the currency has. */
export function decimalAmount(amountMinor: number, currency: string): string {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return (amountMinor / 10 ** digits).toFixed(digits);
}
