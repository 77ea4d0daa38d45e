import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import type { BuilderDeps } from './builder.deps.ts';
import {
  CatalogueOutput,
  CreateDesignInput,
  DesignIdInput,
  designSchema,
  ForkDesignInput,
  ListDesignsInput,
  ListDesignsOutput,
  PresetListOutput,
  QuoteInput,
  QuoteOutput,
  SharedDesignInput,
  sharedDesignSchema,
  ShareDesignOutput,
  UpdateDesignInput,
  VersionsInput,
  VersionsOutput,
} from './contract.ts';
import { archiveDesign } from './operations/archive-design.ts';
import { createDesign } from './operations/create-design.ts';
import { forkDesign } from './operations/fork-design.ts';
import { getDesign } from './operations/get-design.ts';
import { getVersions } from './operations/get-versions.ts';
import { listDesigns } from './operations/list-designs.ts';
import { listPresets } from './operations/list-presets.ts';
import { quoteDesign } from './operations/quote-design.ts';
import { readCatalogue } from './operations/read-catalogue.ts';
import { readSharedDesign } from './operations/read-shared-design.ts';
import { shareDesign } from './operations/share-design.ts';
import { unshareDesign } from './operations/unshare-design.ts';
import { updateDesign } from './operations/update-design.ts';

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

const createDesignsRouter = (deps: BuilderDeps) =>
  router({
    create: procedure(access.customer(), 'Saves a configuration as a new design.')
      .meta({ repeatableBy: 'idempotencyKey' })
      .input(CreateDesignInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => createDesign(deps, ctx.actor, input)),

    update: procedure(access.customer('design'), 'Saves a change as the next version of a design.')
      .input(UpdateDesignInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => updateDesign(deps, ctx.actor, input)),

    get: procedure(access.customer('design'), 'Reads one of my designs.')
      .input(DesignIdInput)
      .output(designSchema)
      .query(({ ctx, input }) => getDesign(deps, ctx.actor, input)),

    list: procedure(access.anyone, 'Lists my designs, the last changed first.')
      .input(ListDesignsInput)
      .output(ListDesignsOutput)
      .query(({ ctx, input }) => listDesigns(deps, ctx.actor, input)),

    share: procedure(access.customer('design'), 'Gives a design a link that anyone may open.')
      .input(DesignIdInput)
      .output(ShareDesignOutput)
      .mutation(({ ctx, input }) => shareDesign(deps, ctx.actor, input)),

    unshare: procedure(access.customer('design'), 'Ends the link of a design for good.')
      .input(DesignIdInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => unshareDesign(deps, ctx.actor, input)),

    shared: procedure(access.anyone, 'Reads a shared design by its link.', {
      method: 'GET',
      path: '/v1/shared-designs/{shareToken}',
    })
      .input(SharedDesignInput)
      .output(sharedDesignSchema)
      .query(({ input }) => readSharedDesign(deps, input)),

    fork: procedure(access.customer(), 'Makes a shared design or a starter design my own.')
      .input(ForkDesignInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => forkDesign(deps, ctx.actor, input)),

    archive: procedure(access.customer('design'), 'Puts a design away; its link goes on working.')
      .input(DesignIdInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => archiveDesign(deps, ctx.actor, input)),
  });

export type BuilderRouter = ReturnType<typeof createBuilderRouter>;
