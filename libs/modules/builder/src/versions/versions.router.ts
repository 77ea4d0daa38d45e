import { access, procedure, router } from '@pet/rpc';
import type { BuilderDeps } from '../builder.deps.ts';
import {
  AnnotateVersionInput,
  designSchema,
  ListVersionsInput,
  ListVersionsOutput,
  RestoreVersionInput,
  versionEntrySchema,
} from '../contract.ts';
import { annotateVersion } from './annotate-version.ts';
import { listVersions } from './list-versions.ts';
import { restoreVersion } from './restore-version.ts';

/** The namespace `builder.designs.versions.` of the API. */
export const createVersionsRouter = (deps: BuilderDeps) =>
  router({
    list: procedure(
      access.customer('design'),
      'Lists the versions of a design, the last first, with their prices then and now.',
    )
      .input(ListVersionsInput)
      .output(ListVersionsOutput)
      .query(({ ctx, input }) => listVersions(deps, ctx.actor, input)),

    annotate: procedure(access.customer('design'), 'Writes a name and a note on a version.')
      .input(AnnotateVersionInput)
      .output(versionEntrySchema)
      .mutation(({ ctx, input }) => annotateVersion(deps, ctx.actor, input)),

    restore: procedure(
      access.customer('design'),
      'Makes an older version current again, as a new version.',
    )
      .input(RestoreVersionInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => restoreVersion(deps, ctx.actor, input)),
  });
