import {
  catalogueSchema,
  presetSchema,
  priceBookSchema,
  type Catalogue,
  type Preset,
  type PriceBook,
} from '@pet/domain/builder';
import { z } from 'zod';
import type { PrismaClient } from './generated/client.ts';

/** The versions that are in force at one moment; null where nothing is on file. */
export interface OfferVersions {
  catalogue: number | null;
  priceBook: number | null;
  presets: number | null;
}

const presetsSchema = z.array(presetSchema);

/** Reads the versioned documents: catalogue, price book and presets. */
export function offerRepository(database: PrismaClient) {
  return {
    /** The newest of each; of the price books, the newest whose time has come at `now`. */
    async versionsInForce(now: Date): Promise<OfferVersions> {
      const rows = await database.$queryRaw<OfferVersions[]>`
        SELECT
          (SELECT max(version) FROM catalogue_version) AS catalogue,
          (SELECT version FROM price_book_version WHERE effective_from <= ${now}
            ORDER BY effective_from DESC, version DESC LIMIT 1) AS "priceBook",
          (SELECT max(version) FROM preset_collection) AS presets`;
      return rows[0] ?? { catalogue: null, priceBook: null, presets: null };
    },

    async catalogue(version: number): Promise<Catalogue> {
      const row = await database.catalogueVersion.findUniqueOrThrow({ where: { version } });
      return catalogueSchema.parse(row.document);
    },

    async priceBook(version: number): Promise<PriceBook> {
      const row = await database.priceBookVersion.findUniqueOrThrow({ where: { version } });
      return priceBookSchema.parse(row.document);
    },

    async presets(version: number): Promise<Preset[]> {
      const row = await database.presetCollection.findUniqueOrThrow({ where: { version } });
      return presetsSchema.parse(row.document);
    },
  };
}
export type OfferRepository = ReturnType<typeof offerRepository>;
