import {
  catalogueSchema,
  designConfigSchema,
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
import { entityId, isoDate } from '@pet/domain/values';
import { z } from 'zod';

export type { BuilderRouter } from './builder.router.ts';
export * from './contract/designs.ts';
export * from './contract/gallery.ts';
export * from './contract/versions.ts';

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
      /** Its design has a share link that shows all of it, so that others than the owner may order it. */
      isShared: z.boolean(),
    }),
  ),
  /** With the price book that is in force now, for the whole cart. */
  priceBook: priceBookSchema,
});
export type OrderableVersion = z.infer<typeof VersionsOutput>['versions'][number];

export * from './contract/offers.ts';
