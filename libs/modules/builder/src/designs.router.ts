import { access, procedure, router } from '@pet/rpc';
import type { BuilderDeps } from './builder.deps.ts';
import {
  AnnotateDesignInput,
  RemoveDesignOutput,
  ShareDesignInput,
  CreateDesignInput,
  DesignIdInput,
  designSchema,
  ForkDesignInput,
  ListDesignsInput,
  ListDesignsOutput,
  SharedDesignInput,
  sharedDesignSchema,
  ShareDesignOutput,
  UpdateDesignInput,
} from './contract.ts';
import { annotateDesign } from './operations/annotate-design.ts';
import { archiveDesign } from './operations/archive-design.ts';
import { createDesign } from './operations/create-design.ts';
import { forkDesign } from './operations/fork-design.ts';
import { getDesign } from './operations/get-design.ts';
import { listDesigns } from './operations/list-designs.ts';
import { readSharedDesign } from './operations/read-shared-design.ts';
import { removeDesign } from './operations/remove-design.ts';
import { shareDesign } from './operations/share-design.ts';
import { unarchiveDesign } from './operations/unarchive-design.ts';
import { unshareDesign } from './operations/unshare-design.ts';
import { updateDesign } from './operations/update-design.ts';
import { createVersionsRouter } from './versions/versions.router.ts';

/** The namespace `builder.designs.` of the API. */
export const createDesignsRouter = (deps: BuilderDeps) =>
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

    list: procedure(access.anyone, 'Lists my designs, searched and sorted.')
      .input(ListDesignsInput)
      .output(ListDesignsOutput)
      .query(({ ctx, input }) => listDesigns(deps, ctx.actor, input)),

    share: procedure(access.customer('design'), 'Gives a design a link that anyone may open.')
      .input(ShareDesignInput)
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

    unarchive: procedure(access.customer('design'), 'Brings an archived design back.')
      .input(DesignIdInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => unarchiveDesign(deps, ctx.actor, input)),

    annotate: procedure(access.customer('design'), 'Writes the name and the note of a design.')
      .input(AnnotateDesignInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => annotateDesign(deps, ctx.actor, input)),

    remove: procedure(
      access.customer('design'),
      'Throws a design away for good; what was ordered of it stays.',
    )
      .input(DesignIdInput)
      .output(RemoveDesignOutput)
      .mutation(({ ctx, input }) => removeDesign(deps, ctx.actor, input)),

    versions: createVersionsRouter(deps),
  });
