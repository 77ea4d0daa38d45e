import { designConfigSchema, optionId } from '@pet/domain/builder';
import { designReceiptSchema } from '@pet/domain/commerce';
import { entityId, isoDateTime, pageOf, pageRequest, plainText } from '@pet/domain/values';
import { z } from 'zod';

export const designStatusSchema = z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']);

/** An unguessable word in the address of a shared design; who knows it may read the design. */
export const shareToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const designVersionSchema = z.object({
  id: entityId,
  number: z.int().positive(),
  config: designConfigSchema,
  designHash: z.string(),
  createdAt: isoDateTime,
});
export type DesignVersion = z.infer<typeof designVersionSchema>;

export const designSchema = z.object({
  id: entityId,
  name: z.string(),
  status: designStatusSchema,
  version: designVersionSchema,
  shareToken: shareToken.nullable(),
  /** The preset or the shared design that it began from. */
  origin: z.object({ kind: z.enum(['preset', 'design']), id: z.string() }).nullable(),
  receipt: designReceiptSchema,
  description: z.string(),
  createdAt: isoDateTime,
  updatedAt: isoDateTime,
});
export type Design = z.infer<typeof designSchema>;

/** A shared design in its version of the moment, as a stranger sees it: no owner, no id, no measurements' origin. */
export const sharedDesignSchema = designSchema.pick({
  name: true,
  version: true,
  receipt: true,
  description: true,
});

export const designName = plainText(60);

export const CreateDesignInput = z.strictObject({
  /** Made by the client once per design; a repeat after a lost answer then gives the same design. */
  idempotencyKey: z.uuid().optional(),
  name: designName.optional(),
  config: designConfigSchema,
  presetId: optionId.nullable().default(null),
});
export const UpdateDesignInput = z.strictObject({
  designId: entityId,
  /** The version number that the change was made on; a newer one in store is BUILDER_DESIGN_STALE. */
  baseVersion: z.int().positive(),
  name: designName.optional(),
  config: designConfigSchema.optional(),
});
export const DesignIdInput = z.strictObject({ designId: entityId });
export const ListDesignsInput = pageRequest.extend({
  isArchived: z.boolean().default(false),
});
export const ListDesignsOutput = pageOf(designSchema);
export const SharedDesignInput = z.strictObject({ shareToken });
export const ShareDesignOutput = z.object({ shareToken });

/** A copy to make one's own, of a shared design or of a preset of the gallery. */
export const ForkDesignInput = z.union([
  z.strictObject({ shareToken }),
  z.strictObject({ presetId: optionId }),
]);
export type ForkDesignInput = z.infer<typeof ForkDesignInput>;
