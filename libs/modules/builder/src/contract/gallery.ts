import { designConfigSchema, optionId, publicationStatusSchema } from '@pet/domain/builder';
import { designReceiptSchema } from '@pet/domain/commerce';
import { speciesSchema } from '@pet/domain/pet';
import { entityId, isoDateTime, pageOf, pageRequest, plainText } from '@pet/domain/values';
import { z } from 'zod';
import { DesignIdInput, designName } from './designs.ts';

/** A customer's design in the gallery: never made to measure, and as it was when staff approved it. */
export const publishedDesignSchema = z.object({
  id: entityId,
  title: z.string(),
  /** The name that its maker wants to be credited by; null for a customer without one. */
  by: z.string().nullable(),
  config: designConfigSchema,
  designHash: z.string(),
  description: z.string(),
  receipt: designReceiptSchema,
  publishedAt: isoDateTime,
});
export type PublishedDesign = z.infer<typeof publishedDesignSchema>;

export const GalleryInput = pageRequest.extend({
  species: speciesSchema.nullable().default(null),
  styleId: optionId.nullable().default(null),
});
export const GalleryOutput = pageOf(publishedDesignSchema);
export const PublicationIdInput = z.strictObject({ publicationId: entityId });

/** A publication as the owner of its design sees it. */
export const ownPublicationSchema = z.object({
  id: entityId,
  designId: entityId,
  versionNumber: z.int().positive(),
  title: z.string(),
  by: z.string().nullable(),
  status: publicationStatusSchema,
  /** Why it was refused or taken down. */
  reason: z.string().nullable(),
  proposedAt: isoDateTime,
  decidedAt: isoDateTime.nullable(),
});
export type OwnPublication = z.infer<typeof ownPublicationSchema>;

/** Of each design what hangs, what waits, and what was refused last. */
export const OwnPublicationsOutput = z.object({ items: z.array(ownPublicationSchema) });

export const ProposeDesignInput = DesignIdInput.extend({
  title: designName,
  creditName: plainText(40).nullable(),
  /** Whether the stitched text may be seen; it is looked at together with the design. */
  showsText: z.boolean(),
  /** The owner agrees that we show the design, and that others make copies of it. */
  agrees: z.literal(true, 'Please agree that we show your design.'),
});

export const ReviewQueueInput = pageRequest.extend({
  status: publicationStatusSchema.default('PROPOSED'),
});

/** A publication with everything that staff decide on, and what was decided before. */
export const reviewSchema = publishedDesignSchema.omit({ publishedAt: true }).extend({
  status: publicationStatusSchema,
  versionNumber: z.int().positive(),
  reason: z.string().nullable(),
  proposedAt: isoDateTime,
  steps: z.array(
    z.object({
      step: z.enum(['propose', 'approve', 'refuse', 'withdraw', 'replace']),
      /** `user:<id>` of whoever took it. */
      actorKey: z.string(),
      reason: z.string().nullable(),
      takenAt: isoDateTime,
    }),
  ),
});
export type Review = z.infer<typeof reviewSchema>;
export const ReviewQueueOutput = pageOf(reviewSchema);

const decided = {
  publicationId: entityId,
  /** Where it stood on the screen; elsewhere by now is BUILDER_PUBLICATION_DECIDED. */
  from: z.enum(['PROPOSED', 'PUBLISHED']),
};
export const DecidePublicationInput = z.discriminatedUnion('decision', [
  z.strictObject({ ...decided, decision: z.literal('approve') }),
  z.strictObject({ ...decided, decision: z.literal('refuse'), reason: plainText(500) }),
]);
