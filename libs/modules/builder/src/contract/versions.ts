import { designReceiptSchema } from '@pet/domain/commerce';
import { pageOf, pageRequest } from '@pet/domain/values';
import { z } from 'zod';
import {
  DesignIdInput,
  designName,
  designNote,
  designVersionSchema,
  priceSinceSchema,
} from './designs.ts';

/** A version in the list of all versions of a design. */
export const versionEntrySchema = z.object({
  version: designVersionSchema,
  isCurrent: z.boolean(),
  /** What the owner called it and wrote on it. */
  name: z.string().nullable(),
  note: z.string().nullable(),
  description: z.string(),
  /** What it has that the version before had otherwise, in words. */
  changes: z.array(z.string()),
  /** The price of the day it was saved. */
  receiptThen: designReceiptSchema,
  /** The price of today; null where a part of it is sold no more. */
  receiptNow: designReceiptSchema.nullable(),
  priceSince: priceSinceSchema.nullable(),
});
export type VersionEntry = z.infer<typeof versionEntrySchema>;

export const ListVersionsInput = pageRequest.extend(DesignIdInput.shape);
export const ListVersionsOutput = pageOf(versionEntrySchema);

const versionNumber = z.int().positive().max(2_147_483_647);

/** Null takes the words away, a field left out stays as it is. */
export const AnnotateVersionInput = DesignIdInput.extend({
  number: versionNumber,
  name: designName.nullable().optional(),
  note: designNote.nullable().optional(),
});
export const RestoreVersionInput = DesignIdInput.extend({
  number: versionNumber,
  /** The version number that was current on the screen; a newer one in store is BUILDER_DESIGN_STALE. */
  baseVersion: versionNumber,
});
