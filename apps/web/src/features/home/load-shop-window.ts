import type { Catalogue } from '@pet/domain/builder';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { publicApi } from '#web/trpc/server.ts';

export type StarterDesign = ApiOutputs['builder']['presets']['list']['items'][number];

export interface ShopWindow {
  catalogue: Catalogue;
  designs: StarterDesign[];
  /** The design in the middle of the window, and when it would be ready. */
  hero: StarterDesign;
  readyBy: string;
}

/** What the shop window shows, or null while the workshop cannot be reached. */
export async function loadShopWindow(): Promise<ShopWindow | null> {
  const { builder } = publicApi();
  try {
    const [{ catalogue }, { items: designs }] = await Promise.all([
      builder.catalogue.query(),
      builder.presets.list.query(),
    ]);
    const [hero] = designs;
    if (!hero) return null;
    const { readyBy } = await builder.quote.query({ config: hero.config });
    return { catalogue, designs, hero, readyBy };
  } catch {
    return null;
  }
}
