import type { MetadataRoute } from 'next';
import { environment } from '#web/environment.ts';
import { loadShopWindow } from '#web/features/home/load-shop-window.ts';
import { paths } from '#web/paths.ts';
import { publicApi } from '#web/trpc/server.ts';

const PUBLISHED_MAX = 100;

/** The last published; search engines find the others by way of the gallery. */
async function findPublishedPaths(): Promise<string[]> {
  const listed = publicApi().builder.gallery.list.query({ limit: PUBLISHED_MAX });
  const { items } = await listed.catch(() => ({ items: [] }));
  return items.map(({ id }) => paths.published(id));
}

export const dynamic = 'force-dynamic';

/** The pages that anybody may find; shared designs and orders are for those who have their links. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const shopWindow = await loadShopWindow();
  const presets = shopWindow?.designs.map(({ id }) => paths.builder({ preset: id })) ?? [];
  const published = await findPublishedPaths();
  const shown = [paths.gallery(), ...presets, ...published];
  return [paths.home(), paths.builder(), paths.measuring(), ...shown, paths.track()].map(
    (path) => ({
      url: new URL(path, environment().publicWebUrl).href,
    }),
  );
}
