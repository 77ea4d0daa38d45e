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

export const designUnarchived = defineEvent(
  'design.unarchived',
  1,
  z.object({ designId: z.string() }),
);

export const designUnshared = defineEvent('design.unshared', 1, z.object({ designId: z.string() }));

/** Its owner threw it away; versions in carts and orders stay what they are. */
export const designRemoved = defineEvent('design.removed', 1, z.object({ designId: z.string() }));

const publication = z.object({
  designId: z.string(),
  publicationId: z.string(),
  versionId: z.string(),
});

/** A customer offers a version of a design to the gallery. */
export const designProposed = defineEvent('design.proposed', 1, publication);

/** Staff put it into the gallery. */
export const designPublished = defineEvent('design.published', 1, publication);

/** Staff refused it, or took it down. */
export const designRefused = defineEvent('design.refused', 1, publication);

/** Its owner took it back, or a later version of the design took its place. */
export const designWithdrawn = defineEvent('design.withdrawn', 1, publication);
