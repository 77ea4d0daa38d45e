import { describeDesign, shareableConfig, type DesignConfig } from '@pet/domain/builder';
import { cache } from 'react';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { publicApi } from '#web/trpc/server.ts';

export type SharedDesign = ApiOutputs['builder']['designs']['shared'];

/** The design behind a link, or null when the link leads nowhere; asked once for page and metadata. */
export const findSharedDesign = cache((shareToken: string): Promise<SharedDesign | null> =>
  orNothing(publicApi().builder.designs.shared.query({ shareToken })),
);

/**
 * The design as a chat or a feed may show it. They keep their pictures and show them to everybody who
 * reads along, so that measures are never in there, also when the page itself may show them.
 */
export const publicConfig = async ({ version }: SharedDesign): Promise<DesignConfig> =>
  shareableConfig(version.config, await currentCatalogue(), {
    showsMeasures: false,
    showsText: true,
  });

export const publicDescription = async (design: SharedDesign): Promise<string> =>
  describeDesign(await publicConfig(design), await currentCatalogue());
