import { offerDraftSchema } from '@pet/builder/contract';
import { tallySchema } from '@pet/domain/catalogue';
import { entityId } from '@pet/domain/values';
import { z } from 'zod';

/** What a draft of catalogue or prices does to open carts. */
export const CartsDryRunInput = z.strictObject({
  draft: offerDraftSchema,
  /** Where the last answer ended; null begins anew. */
  after: entityId.nullable().default(null),
});
export const CartsDryRunOutput = z.object({
  /** Counts carts. */
  tally: tallySchema,
  currency: z.string().nullable(),
  /** Of this part, the first carts that change. */
  examples: z.array(
    z.object({
      cartId: entityId,
      differenceMinor: z.int(),
      /** Designs in it that could no longer be ordered, with the reason. */
      refusals: z.array(z.string()),
    }),
  ),
  next: entityId.nullable(),
});
