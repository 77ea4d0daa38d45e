import { z } from 'zod';
import { moneySchema } from './money.schema.ts';
import type { DesignReceipt, ReceiptLine } from './receipt.schema.ts';

/** One thing on the receipt that costs something else now; null where it stood on no receipt. */
export const priceLineChangeSchema = z.object({
  code: z.string(),
  label: z.string(),
  /** What it was called before, when that was something else, e.g. `Harness, priced as size M`. */
  labelBefore: z.string().nullable(),
  beforeMinor: z.int().nullable(),
  afterMinor: z.int().nullable(),
});
export type PriceLineChange = z.infer<typeof priceLineChangeSchema>;

/** How one harness came to cost something else. While the currency is the same, `lines` add up to the difference. */
export const priceChangeSchema = z.object({
  before: moneySchema,
  after: moneySchema,
  lines: z.array(priceLineChangeSchema),
});
export type PriceChange = z.infer<typeof priceChangeSchema>;

/**
 * What changed from one receipt of a design to a later one; null when it costs what it did, line by
 * line. In another currency every line has changed, whatever its figure.
 */
export function comparePrices(before: DesignReceipt, after: DesignReceipt): PriceChange | null {
  const isSameCurrency = before.currency === after.currency;
  const codes = new Set([...before.lines, ...after.lines].map(({ code }) => code));
  const lines = [...codes]
    .map((code) => lineChange(lineOf(before, code), lineOf(after, code)))
    .filter((line) => !isSameCurrency || line.beforeMinor !== line.afterMinor);
  if (lines.length === 0) return null;
  return { before: sumOf(before), after: sumOf(after), lines };
}

const lineOf = ({ lines }: DesignReceipt, code: string): ReceiptLine | undefined =>
  lines.find((line) => line.code === code);

const sumOf = ({ unitMinor, currency }: DesignReceipt) => ({ amountMinor: unitMinor, currency });

function lineChange(before?: ReceiptLine, after?: ReceiptLine): PriceLineChange {
  const { code, label } = (after ?? before)!;
  return {
    code,
    label,
    labelBefore: before && before.label !== label ? before.label : null,
    beforeMinor: before?.amountMinor ?? null,
    afterMinor: after?.amountMinor ?? null,
  };
}
