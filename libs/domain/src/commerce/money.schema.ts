import { z } from 'zod';

/** ISO 4217 code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/);

/** An amount in the smallest unit of its currency: `{ amountMinor: 3999, currency: 'USD' }` is $39.99. */
export const moneySchema = z.strictObject({
  amountMinor: z.int(),
  currency: currencyCode,
});
export type Money = z.infer<typeof moneySchema>;

export const quantitySchema = z.int().min(1).max(999);
