import { defineModule } from '@pet/host';
import { z } from 'zod';
import { createBuilderRouter, type BuilderRouter } from './builder.router.ts';
import { adoptGuestDesigns } from './builder.subscribers.ts';
import { offerSource } from './current-offer.ts';
import { PrismaClient } from './generated/client.ts';
import { offerRepository } from './offer.repository.ts';

/** Catalogue, prices, presets and the designs that customers make of them. */
export const builderModule = defineModule<
  'builder',
  BuilderRouter,
  PrismaClient,
  Record<never, never>,
  z.ZodObject
>({
  name: 'builder',
  needs: [],
  environment: z.object({}),
  Database: PrismaClient,
  create({ database, bus, clock }) {
    const offers = offerSource(offerRepository(database), clock);
    return {
      router: createBuilderRouter({ database, bus, clock, offers }),
      subscriptions: [adoptGuestDesigns],
      readiness: async () => {
        await offers.current();
      },
    };
  },
});
