import 'server-only';
import type { Catalogue } from '@pet/domain/builder';
import { publicApi } from '#web/trpc/server.ts';

const FRESH_MS = 60_000;

let kept: { catalogue: Promise<Catalogue>; until: number } | null = null;

/** The catalogue in force, asked for at most once a minute: every drawing and list of choices needs it. */
export function currentCatalogue(): Promise<Catalogue> {
  if (!kept || kept.until < Date.now()) {
    const catalogue = publicApi()
      .builder.catalogue.query()
      .then((offer) => offer.catalogue);
    catalogue.catch(() => (kept = null));
    kept = { catalogue, until: Date.now() + FRESH_MS };
  }
  return kept.catalogue;
}
