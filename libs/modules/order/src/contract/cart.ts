import { designConfigSchema } from '@pet/domain/builder';
import { currencyCode, quantitySchema } from '@pet/domain/commerce';
import { entityId } from '@pet/domain/values';
import { z } from 'zod';

export const cartLineSchema = z.object({
  lineId: entityId,
  versionId: entityId,
  designId: entityId,
  designName: z.string(),
  config: designConfigSchema,
  description: z.string(),
  quantity: quantitySchema,
  /** The price in force now. */
  unitMinor: z.int().nonnegative(),
  amountMinor: z.int().nonnegative(),
  /** The price when the line was added, where it differs; checkout waits until the customer accepts. */
  previousUnitMinor: z.int().nonnegative().nullable(),
  isOrderable: z.boolean(),
  remarks: z.array(z.string()),
  /** Preset goods in a standard size can be sent back within 14 days; bespoke goods cannot. */
  hasWithdrawalRight: z.boolean(),
});
export type CartLine = z.infer<typeof cartLineSchema>;

export const cartSchema = z.object({
  cartId: entityId.nullable(),
  lines: z.array(cartLineSchema),
  itemCount: z.int().nonnegative(),
  subtotalMinor: z.int().nonnegative(),
  currency: currencyCode,
  hasPriceChange: z.boolean(),
  isOrderable: z.boolean(),
});
export type Cart = z.infer<typeof cartSchema>;

export const AddLineInput = z.strictObject({
  versionId: entityId,
  quantity: quantitySchema.max(20).default(1),
});
export const UpdateLineInput = z.strictObject({
  lineId: entityId,
  quantity: quantitySchema.max(20).optional(),
  /** The version that replaces the line's own after it was edited in the builder. */
  versionId: entityId.optional(),
});
export const LineIdInput = z.strictObject({ lineId: entityId });
