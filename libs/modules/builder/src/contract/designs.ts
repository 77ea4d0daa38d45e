import { designConfigSchema, optionId } from '@pet/domain/builder';
import { designReceiptSchema, priceChangeSchema } from '@pet/domain/commerce';
import {
  entityId,
  isoDateTime,
  pageOf,
  pageRequest,
  plainLines,
  plainText,
} from '@pet/domain/values';
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

/** How the price of a version differs from that of the day it was saved. */
export const priceSinceSchema = priceChangeSchema.extend({
  /** When the prices of today came into force. */
  effectiveFrom: isoDateTime,
});
export type PriceSince = z.infer<typeof priceSinceSchema>;

/** Whose design it began from, in the words of that day. */
export const creditSchema = z.object({
  title: z.string(),
  /** The name that the owner chose when publishing; null for a customer who chose none. */
  by: z.string().nullable(),
  /** The way to the original, while its link or its place in the gallery is open. */
  shareToken: shareToken.nullable(),
  publicationId: entityId.nullable(),
});
export type Credit = z.infer<typeof creditSchema>;

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
  /** Null while it costs what it did when it was saved, and when it is sold no more. */
  priceSince: priceSinceSchema.nullable(),
  /** The owner's own words; nobody else reads them. */
  note: z.string().nullable(),
  credit: creditSchema.nullable(),
  /** What its link shows besides the looks. */
  showsMeasures: z.boolean(),
  showsText: z.boolean(),
  createdAt: isoDateTime,
  updatedAt: isoDateTime,
});
export type Design = z.infer<typeof designSchema>;

/**
 * A shared design in its version of the moment, as a stranger sees it: no owner and no id of the
 * design; measures and stitched text only if its owner wants them shown. Price, words and hash are
 * those of what is shown.
 */
export const sharedDesignSchema = designSchema
  .pick({
    name: true,
    version: true,
    receipt: true,
    description: true,
    priceSince: true,
    credit: true,
  })
  .extend({
    /** It is made to measure, also where its measures are kept back and a standard size is shown. */
    isMadeToMeasure: z.boolean(),
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
  /** Part of the name, the note or the stitched text, in whatever case. */
  search: plainText(60).nullable().default(null),
  sort: z.enum(['changed', 'created', 'name']).default('changed'),
});
export const ListDesignsOutput = pageOf(designSchema);
export const SharedDesignInput = z.strictObject({ shareToken });
export const ShareDesignInput = DesignIdInput.extend({
  /** Measures, breed and age; kept back unless said otherwise. */
  showsMeasures: z.boolean().optional(),
  showsText: z.boolean().optional(),
});
export const ShareDesignOutput = z.object({
  shareToken,
  showsMeasures: z.boolean(),
  showsText: z.boolean(),
});

export const designNote = plainLines(1000);

/** Fields that are left out stay as they are. */
export const AnnotateDesignInput = DesignIdInput.extend({
  name: designName.optional(),
  note: designNote.nullable().optional(),
});
export const RemoveDesignOutput = z.object({ designId: entityId });

/** A copy to make one's own, of a shared design or of a preset. */
export const ForkDesignInput = z.union([
  z.strictObject({ shareToken }),
  z.strictObject({ presetId: optionId }),
]);
export type ForkDesignInput = z.infer<typeof ForkDesignInput>;
