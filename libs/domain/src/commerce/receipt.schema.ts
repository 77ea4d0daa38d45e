import { z } from 'zod';
import { currencyCode, quantitySchema } from './money.schema.ts';

/** One priced thing on a receipt, e.g. the base price of size M or the premium colour. */
export const receiptLineSchema = z.strictObject({
  code: z.string(),
  label: z.string(),
  kind: z.enum(['base', 'option', 'extra', 'personalisation', 'service']),
  amountMinor: z.int(),
});

/** The itemised price of one harness; `unitMinor` is the sum of `lines`. */
export const designReceiptSchema = z.strictObject({
  priceBookVersion: z.int().positive(),
  currency: currencyCode,
  lines: z.array(receiptLineSchema),
  unitMinor: z.int().nonnegative(),
});
export type DesignReceipt = z.infer<typeof designReceiptSchema>;
export type ReceiptLine = z.infer<typeof receiptLineSchema>;

export const destinationSchema = z.strictObject({
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  /** State or province code without the country, e.g. `CA` for California; null where none is used. */
  regionCode: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/)
    .nullable()
    .default(null),
});
export type Destination = z.infer<typeof destinationSchema>;

export const taxRateSchema = z.strictObject({
  jurisdiction: z.string(),
  label: z.string(),
  /** Parts per million, because some sales taxes are not whole basis points (QST 9.975 % = 99750). */
  ratePpm: z.int().min(0).max(400_000),
});
export type TaxRate = z.infer<typeof taxRateSchema>;

export const taxLineSchema = taxRateSchema.extend({ amountMinor: z.int().nonnegative() });

/**
 * The price of a whole cart for one destination.
 * `totalMinor = subtotalMinor + shippingMinor + taxMinor`, `subtotalMinor` the sum of the lines.
 * `taxHandling: 'manual'` means that the destination lies outside the tax table: nothing is added and
 * the maker settles import taxes with the customer.
 */
export const orderReceiptSchema = z.strictObject({
  priceBookVersion: z.int().positive(),
  currency: currencyCode,
  lines: z.array(
    z.strictObject({
      reference: z.string(),
      unitMinor: z.int().nonnegative(),
      quantity: quantitySchema,
      amountMinor: z.int().nonnegative(),
    }),
  ),
  subtotalMinor: z.int().nonnegative(),
  shippingMinor: z.int().nonnegative(),
  taxHandling: z.enum(['charged', 'none', 'manual']),
  taxLines: z.array(taxLineSchema),
  taxMinor: z.int().nonnegative(),
  totalMinor: z.int().nonnegative(),
});
export type OrderReceipt = z.infer<typeof orderReceiptSchema>;
