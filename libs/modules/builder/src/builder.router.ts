import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import type { BuilderDeps } from './builder.deps.ts';
import {
  CatalogueOutput,
  PresetListOutput,
  QuoteInput,
  QuoteOutput,
  VersionsInput,
  VersionsOutput,
} from './contract.ts';
import { createDesignsRouter } from './designs.router.ts';
import { createGalleryRouter } from './gallery/gallery.router.ts';
import { createOffersRouter } from './offers.router.ts';
import { getVersions } from './operations/get-versions.ts';
import { listPresets } from './operations/list-presets.ts';
import { quoteDesign } from './operations/quote-design.ts';
import { readCatalogue } from './operations/read-catalogue.ts';

/** The namespace `builder.` of the API. */
export const createBuilderRouter = (deps: BuilderDeps) =>
  router({
    catalogue: procedure(
      access.anyone,
      'The options on sale and the price book that is in force.',
      { method: 'GET', path: '/v1/catalogue' },
    )
      .input(z.void())
      .output(CatalogueOutput)
      .query(() => readCatalogue(deps)),

    quote: procedure(access.anyone, 'Price, fit, rules and ready-by date of a configuration.', {
      method: 'POST',
      path: '/v1/quote',
    })
      .input(QuoteInput)
      .output(QuoteOutput)
      .query(({ input }) => quoteDesign(deps, input)),

    presets: router({
      list: procedure(access.anyone, 'The starter designs of the gallery, priced.', {
        method: 'GET',
        path: '/v1/presets',
      })
        .input(z.void())
        .output(PresetListOutput)
        .query(() => listPresets(deps)),
    }),

    designs: createDesignsRouter(deps),

    gallery: createGalleryRouter(deps),

    offers: createOffersRouter(deps),

    versions: router({
      get: procedure(
        access.service('order'),
        'Design versions as they are to be priced, ordered and made.',
      )
        .input(VersionsInput)
        .output(VersionsOutput)
        .query(({ input }) => getVersions(deps, input)),
    }),
  });

export type BuilderRouter = ReturnType<typeof createBuilderRouter>;
