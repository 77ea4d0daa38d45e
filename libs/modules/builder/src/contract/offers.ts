import {
  availabilitySchema,
  catalogueSchema,
  priceBookSchema,
  writtenRuleSchema,
} from '@pet/domain/builder';
import { catalogueFaultSchema, optionGroups, tallySchema } from '@pet/domain/catalogue';
import { entityId, isoDateTime, pageOf, pageRequest } from '@pet/domain/values';
import { z } from 'zod';

const groups = catalogueSchema.omit({ version: true, rules: true }).shape;

/** The newest versions on file, which a change must have been made on. */
export const offerVersionsSchema = z.strictObject({
  catalogueVersion: z.int().positive(),
  priceBookVersion: z.int().positive(),
});

/** What a manager wants to change. Lists of the catalogue that it does not name stay as they are. */
export const offerDraftSchema = z.strictObject({
  base: offerVersionsSchema,
  /** No defaults: a list that is not there must not become an empty one. */
  catalogue: z
    .strictObject({ ...groups, rules: z.array(writtenRuleSchema).max(60) })
    .partial()
    .default({}),
  prices: priceBookSchema.omit({ version: true, effectiveFrom: true }).nullable().default(null),
  /** When the prices come into force; null is at once. A changed catalogue is in force at once. */
  effectiveFrom: isoDateTime.nullable().default(null),
});
export type OfferDraft = z.output<typeof offerDraftSchema>;

export const StaffOfferOutput = z.object({
  versions: offerVersionsSchema,
  catalogue: catalogueSchema,
  /** The price book in force, and after it those that are still to come, in their order. */
  priceBooks: z.array(priceBookSchema),
  /** What now cannot be ordered of what the shop shows first. */
  warnings: z.array(z.string()),
});

export const effectSchema = z.object({
  beforeMinor: z.int().nullable(),
  afterMinor: z.int().nullable(),
  refusal: z.string().nullable(),
});

export const DryRunInput = z.strictObject({
  draft: offerDraftSchema,
  /** Where the last answer ended; null begins anew. */
  after: entityId.nullable().default(null),
});
export const OfferCheckOutput = z.object({
  /** What would change, a sentence each. */
  changes: z.array(z.string()),
  refusals: z.array(catalogueFaultSchema),
  warnings: z.array(z.string()),
});
export const DryRunOutput = z.object({
  tally: tallySchema,
  currency: z.string(),
  /** The first designs of this part that change. */
  examples: z.array(
    effectSchema.extend({ designId: entityId, name: z.string(), description: z.string() }),
  ),
  /** Null when all designs were seen. */
  next: entityId.nullable(),
});

export const DraftInput = z.strictObject({ draft: offerDraftSchema });

export const SetAvailabilityInput = z.strictObject({
  group: z.enum(optionGroups),
  optionId: z.string().max(40),
  availability: availabilitySchema,
});

/** Pages that follow each other are asked for with a direction, which can only be on. */
export const OfferHistoryInput = pageRequest.extend({ direction: z.literal('forward').optional() });
export const OfferHistoryOutput = pageOf(
  z.object({
    kind: z.enum(['catalogue', 'prices']),
    version: z.int().positive(),
    effectiveFrom: isoDateTime.nullable(),
    publishedAt: isoDateTime,
    /** The user's id; null for what came with the shop. */
    publishedBy: z.string().nullable(),
    changes: z.array(z.string()),
  }),
);

/** For neighbours: what a draft does to design versions. Unknown ids are left out. */
export const WeighVersionsInput = z.strictObject({
  draft: offerDraftSchema,
  versionIds: z.array(entityId).min(1).max(200),
});
export const WeighVersionsOutput = z.object({
  currency: z.string(),
  effects: z.array(effectSchema.extend({ versionId: entityId, name: z.string() })),
});
