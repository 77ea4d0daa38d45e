import { cache } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { publicApi } from '#web/trpc/server.ts';

export type PublishedDesign = ApiOutputs['builder']['gallery']['get'];

/** A design of the gallery, or null when it hangs there no more; asked once for page and metadata. */
export const findPublished = cache((publicationId: string): Promise<PublishedDesign | null> =>
  orNothing(publicApi().builder.gallery.get.query({ publicationId })),
);
