import type { MetadataRoute } from 'next';
import { environment } from '#web/environment.ts';
import { loadShopWindow } from '#web/features/home/load-shop-window.ts';
import { paths } from '#web/paths.ts';

export const dynamic = 'force-dynamic';

/** The pages that anybody may find; shared designs and orders are for those who have their links. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const shopWindow = await loadShopWindow();
  const presets = shopWindow?.designs.map(({ id }) => paths.builder({ preset: id })) ?? [];
  return [paths.home(), paths.builder(), paths.measuring(), ...presets, paths.track()].map((path) => ({
    url: new URL(path, environment().publicWebUrl).href,
  }));
}
