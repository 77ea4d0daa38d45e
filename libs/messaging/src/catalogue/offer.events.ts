import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

/** A new catalogue, in force at once, or new prices from a time on; what did not change is null. */
export const offerPublished = defineEvent(
  'offer.published',
  1,
  z.object({
    catalogueVersion: z.int().nullable(),
    priceBookVersion: z.int().nullable(),
    effectiveFrom: z.string().nullable(),
    publishedBy: z.string(),
  }),
);
