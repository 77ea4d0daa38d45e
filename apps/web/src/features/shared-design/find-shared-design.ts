import { cache } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { publicApi } from '#web/trpc/server.ts';

export type SharedDesign = ApiOutputs['builder']['designs']['shared'];

/** The design behind a link, or null when the link leads nowhere; asked once for page and metadata. */
export const findSharedDesign = cache((shareToken: string): Promise<SharedDesign | null> =>
  orNothing(publicApi().builder.designs.shared.query({ shareToken })),
);
