import { catalogueV2, priceBookV1 } from '@pet/domain/builder/data';
import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import { CatalogueOutput } from '../src/contract.ts';

/** The builder as the user module knows it. */
export const fakeBuilder = () =>
  router({
    catalogue: procedure(access.anyone, 'The offer.')
      .input(z.void())
      .output(CatalogueOutput)
      .query(() => ({ catalogue: catalogueV2, priceBook: priceBookV1 })),
  });
