import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

/** The owner is a user or guest id; presets are known by id, null when the design began empty. */
export const designCreated = defineEvent(
  'design.created',
  1,
  z.object({
    designId: z.string(),
    versionId: z.string(),
    ownerKey: z.string(),
    designHash: z.string(),
    styleId: z.string(),
    presetId: z.string().nullable(),
  }),
);

export const designUpdated = defineEvent(
  'design.updated',
  1,
  z.object({ designId: z.string(), versionId: z.string(), designHash: z.string() }),
);

/** Carries no share token: whoever holds it can open the design. */
export const designShared = defineEvent(
  'design.shared',
  1,
  z.object({ designId: z.string(), versionId: z.string() }),
);

export const designForked = defineEvent(
  'design.forked',
  1,
  z.object({ designId: z.string(), fromDesignId: z.string(), versionId: z.string() }),
);

export const designArchived = defineEvent('design.archived', 1, z.object({ designId: z.string() }));
