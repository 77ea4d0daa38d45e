import {
  catalogueSchema,
  designConfigSchema,
  optionId,
  presetSchema,
  priceBookSchema,
  ruleFindingSchema,
} from '@pet/domain/builder';
import {
  designReceiptSchema,
  destinationSchema,
  orderReceiptSchema,
  quantitySchema,
} from '@pet/domain/commerce';
import { fitReportSchema } from '@pet/domain/pet';
import { entityId, isoDate, isoDateTime, pageOf, pageRequest, plainText } from '@pet/domain/values';
import { z } from 'zod';

export type { BuilderRouter } from './builder.router.ts';

export const designStatusSchema = z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']);

/** An unguessable word in the address of a shared design; who knows it may read the design. */
export const shareToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const CatalogueOutput = z.object({
  catalogue: catalogueSchema,
  priceBook: priceBookSchema,
});

/** Everything that follows from one configuration: price, fit, what is wrong and how to mend it. */
export const QuoteInput = z.strictObject({
  config: designConfigSchema,
  quantity: quantitySchema.default(1),
  destination: destinationSchema.nullable().default(null),
});
export const QuoteOutput = z.object({
  designHash: z.string(),
  description: z.string(),
  receipt: designReceiptSchema,
  /** With shipping and tax; null until a destination is known. */
  order: orderReceiptSchema.nullable(),
  fit: fitReportSchema,
  findings: z.array(ruleFindingSchema),
  /** False while a finding forbids the design or the fit is rejected or unconfirmed. */
  isOrderable: z.boolean(),
  readyBy: isoDate,
});
export type Quote = z.infer<typeof QuoteOutput>;

export const PresetListOutput = z.object({
  items: z.array(presetSchema.extend({ receipt: designReceiptSchema, description: z.string() })),
});

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

/** For neighbours: design versions as they are to be priced, ordered and made. Unknown ids are left out. */
export const VersionsInput = z.strictObject({ versionIds: z.array(entityId).min(1).max(50) });
export const VersionsOutput = z.object({
  versions: z.array(
    z.object({
      versionId: entityId,
      designId: entityId,
      designName: z.string(),
      ownerKey: z.string(),
      config: designConfigSchema,
      designHash: z.string(),
      description: z.string(),
      receipt: designReceiptSchema,
      isOrderable: z.boolean(),
      /** Public sentences that say why it is not orderable, or what the bench should know. */
      remarks: z.array(z.string()),
      /** A preset of the gallery as it stands, in a standard size and without a name stitched on. */
      isPreset: z.boolean(),
      /** Its design has a share link, so that others than the owner may order it. */
      isShared: z.boolean(),
    }),
  ),
  /** With the price book that is in force now, for the whole cart. */
  priceBook: priceBookSchema,
});
export type OrderableVersion = z.infer<typeof VersionsOutput>['versions'][number];
