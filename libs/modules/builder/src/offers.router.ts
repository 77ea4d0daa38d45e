import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import type { BuilderDeps } from './builder.deps.ts';
import {
  DraftInput,
  DryRunInput,
  DryRunOutput,
  OfferCheckOutput,
  OfferHistoryInput,
  OfferHistoryOutput,
  SetAvailabilityInput,
  StaffOfferOutput,
  WeighVersionsInput,
  WeighVersionsOutput,
} from './contract/offers.ts';
import { checkOffer } from './operations/offers/check-offer.ts';
import { dryRunOffer } from './operations/offers/dry-run-offer.ts';
import { listOfferHistory } from './operations/offers/list-offer-history.ts';
import { publishOffer } from './operations/offers/publish-offer.ts';
import { readOffer } from './operations/offers/read-offer.ts';
import { setAvailability } from './operations/offers/set-availability.ts';
import { weighVersions } from './operations/offers/weigh-versions.ts';

const manager = access.role('manager');

/**
 * The namespace `builder.offers.`: catalogue and price books as staff change them. What takes a draft is
 * a mutation although some change nothing, because a draft may be longer than an address can be.
 */
export const createOffersRouter = (deps: BuilderDeps) =>
  router({
    get: procedure(manager, 'Reads catalogue and prices with those that are still to come.')
      .input(z.void())
      .output(StaffOfferOutput)
      .query(() => readOffer(deps)),

    check: procedure(manager, 'Tells what a draft changes and whether it may be published.')
      .input(DraftInput)
      .output(OfferCheckOutput)
      .mutation(({ input }) => checkOffer(deps, input)),

    dryRun: procedure(manager, 'Tells which saved designs a draft changes, and by how much.')
      .input(DryRunInput)
      .output(DryRunOutput)
      .mutation(({ input }) => dryRunOffer(deps, input)),

    publish: procedure(
      manager,
      'Publishes a draft: options and rules at once, prices from their day.',
    )
      .input(DraftInput)
      .output(StaffOfferOutput)
      .mutation(({ ctx, input }) => publishOffer(deps, ctx.actor, input)),

    setAvailability: procedure(manager, 'Says at once whether an option can be had.')
      .input(SetAvailabilityInput)
      .output(StaffOfferOutput)
      .mutation(({ ctx, input }) => setAvailability(deps, ctx.actor, input)),

    history: procedure(manager, 'Lists what was published, by whom and when, the newest first.')
      .input(OfferHistoryInput)
      .output(OfferHistoryOutput)
      .query(({ input }) => listOfferHistory(deps, input)),

    weighVersions: procedure(access.service('order'), 'What a draft does to design versions.')
      .input(WeighVersionsInput)
      .output(WeighVersionsOutput)
      .mutation(({ input }) => weighVersions(deps, input)),
  });
