import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import {
  DecidePublicationInput,
  designSchema,
  GalleryInput,
  GalleryOutput,
  OwnPublicationsOutput,
  ownPublicationSchema,
  ProposeDesignInput,
  PublicationIdInput,
  publishedDesignSchema,
  ReviewQueueInput,
  ReviewQueueOutput,
  reviewSchema,
} from '../contract.ts';
import { forkDesign } from '../operations/fork-design.ts';
import { decidePublication } from './decide-publication.ts';
import { proposeDesign } from './propose-design.ts';
import { listGallery, listOwnPublications, listReviews, readPublished } from './read-gallery.ts';
import { withdrawPublication } from './withdraw-publication.ts';

/** The namespace `builder.gallery.` of the API. */
export const createGalleryRouter = (deps: BuilderDeps) =>
  router({
    list: procedure(access.anyone, 'Customers’ designs in the gallery, the last published first.', {
      method: 'GET',
      path: '/v1/gallery',
    })
      .input(GalleryInput)
      .output(GalleryOutput)
      .query(({ input }) => listGallery(deps, input)),

    get: procedure(access.anyone, 'Reads one design of the gallery.', {
      method: 'GET',
      path: '/v1/gallery/{publicationId}',
    })
      .input(PublicationIdInput)
      .output(publishedDesignSchema)
      .query(({ input }) => readPublished(deps, input)),

    fork: procedure(access.customer(), 'Makes a design of the gallery my own.')
      .input(PublicationIdInput)
      .output(designSchema)
      .mutation(({ ctx, input }) => forkDesign(deps, ctx.actor, input)),

    propose: procedure(access.user, 'Offers my design, as it stands, to the gallery.')
      .input(ProposeDesignInput)
      .output(ownPublicationSchema)
      .mutation(({ ctx, input }) => proposeDesign(deps, ctx.actor, input)),

    mine: procedure(access.user, 'Where my designs stand on their way into the gallery.')
      .input(z.void())
      .output(OwnPublicationsOutput)
      .query(({ ctx }) => listOwnPublications(deps, ctx.actor)),

    withdraw: procedure(access.user, 'Takes my design back from the gallery.')
      .input(PublicationIdInput)
      .output(ownPublicationSchema)
      .mutation(({ ctx, input }) => withdrawPublication(deps, ctx.actor, input)),

    reviews: procedure(
      access.role('maker'),
      'Lists what customers offered to the gallery, by where it stands.',
    )
      .input(ReviewQueueInput)
      .output(ReviewQueueOutput)
      .query(({ input }) => listReviews(deps, input)),

    decide: procedure(
      access.role('maker'),
      'Puts an offered design into the gallery, refuses it or takes it down.',
    )
      .input(DecidePublicationInput)
      .output(reviewSchema)
      .mutation(({ ctx, input }) => decidePublication(deps, ctx.actor, input)),
  });
