import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import type { CatalogueOutput } from '../contract.ts';

export async function readCatalogue({
  offers,
}: BuilderDeps): Promise<z.infer<typeof CatalogueOutput>> {
  const { catalogue, priceBook } = await offers.current();
  return { catalogue, priceBook };
}
