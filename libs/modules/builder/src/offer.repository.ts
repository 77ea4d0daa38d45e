import {
  catalogueSchema,
  presetSchema,
  priceBookSchema,
  type Catalogue,
  type Preset,
  type PriceBook,
} from '@pet/domain/builder';
import { z } from 'zod';
import type { DesignConfig } from '@pet/domain/builder';
import type { Prisma, PrismaClient } from './generated/client.ts';

/** The versions that are in force at one moment; null where nothing is on file. */
export interface OfferVersions {
  catalogue: number | null;
  priceBook: number | null;
  presets: number | null;
}

/** Documents to put on file, and who does so. */
export interface NewVersions {
  publishedBy: string;
  publishedAt: Date;
  catalogue: { document: Catalogue; changes: string[] } | null;
  prices: { document: PriceBook; changes: string[] } | null;
}

export interface PublishedRow {
  kind: 'catalogue' | 'prices';
  version: number;
  effectiveFrom: Date | null;
  publishedAt: Date;
  publishedBy: string | null;
  changes: string[];
}

const presetsSchema = z.array(presetSchema);

/** The versioned documents: catalogue, price book and presets. */
export function offerRepository(database: PrismaClient | Prisma.TransactionClient) {
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

    /** The newest on file, in force or not; null while the tables are empty. */
    async newestVersions(): Promise<{ catalogueVersion: number; priceBookVersion: number } | null> {
      const [catalogue, priceBook] = [
        await database.catalogueVersion.aggregate({ _max: { version: true } }),
        await database.priceBookVersion.aggregate({ _max: { version: true } }),
      ];
      const [catalogueVersion, priceBookVersion] = [catalogue._max.version, priceBook._max.version];
      if (catalogueVersion === null || priceBookVersion === null) return null;
      return { catalogueVersion, priceBookVersion };
    },

    /** The price book in force and those that will be, in their order; of two for one moment the newer. */
    async priceBooksFrom(now: Date): Promise<PriceBook[]> {
      const rows = await database.$queryRaw<{ document: unknown }[]>`
        SELECT document FROM (
          SELECT DISTINCT ON (effective_from) effective_from, document FROM price_book_version
          WHERE effective_from >= (
            SELECT max(effective_from) FROM price_book_version WHERE effective_from <= ${now}
          )
          ORDER BY effective_from, version DESC
        ) AS books ORDER BY effective_from`;
      return rows.map(({ document }) => priceBookSchema.parse(document));
    },

    /** Lets one transaction at a time publish. */
    async lockOffer(): Promise<void> {
      await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('builder.offer', 0))`;
    },

    async insertVersions({ catalogue, prices, ...publication }: NewVersions): Promise<void> {
      const { publishedBy, publishedAt: createdAt } = publication;
      if (catalogue) {
        const { document, changes } = catalogue;
        await database.catalogueVersion.create({
          data: { version: document.version, document, changes, publishedBy, createdAt },
        });
      }
      if (prices) {
        const { document, changes } = prices;
        const { version, effectiveFrom } = document;
        await database.priceBookVersion.create({
          data: { version, effectiveFrom, document, changes, publishedBy, createdAt },
        });
      }
    },

    /** What was published after these versions, in words. */
    async changesSince(base: {
      catalogueVersion: number;
      priceBookVersion: number;
    }): Promise<string[]> {
      const where = (version: number) => ({
        where: { version: { gt: version } },
        select: { changes: true },
        orderBy: { version: 'asc' } as const,
      });
      const rows = [
        ...(await database.catalogueVersion.findMany(where(base.catalogueVersion))),
        ...(await database.priceBookVersion.findMany(where(base.priceBookVersion))),
      ];
      return rows.flatMap(({ changes }) => changes);
    },

    history: (skip: number, limit: number): Promise<PublishedRow[]> =>
      database.$queryRaw<PublishedRow[]>`
        SELECT kind, version, effective_from AS "effectiveFrom", created_at AS "publishedAt",
          published_by AS "publishedBy", changes
        FROM (
          SELECT 'catalogue' AS kind, version, NULL::timestamptz AS effective_from, created_at,
            published_by, changes FROM catalogue_version
          UNION ALL
          SELECT 'prices', version, effective_from, created_at, published_by, changes
            FROM price_book_version
        ) AS published
        ORDER BY created_at DESC, kind, version DESC OFFSET ${skip} LIMIT ${limit}`,

    /** Designs that are neither archived nor thrown away in the order of their ids, each in its current version. */
    designsAfter: (
      after: string | null,
      limit: number,
    ): Promise<{ id: string; name: string; config: DesignConfig }[]> =>
      database.$queryRaw<{ id: string; name: string; config: DesignConfig }[]>`
        SELECT d.id, d.name, v.config
        FROM design d JOIN design_version v ON v.design_id = d.id AND v.number = d.current_version
        WHERE d.status <> 'ARCHIVED' AND d.removed_at IS NULL AND d.id > ${after ?? NIL_ID}::uuid
        ORDER BY d.id LIMIT ${limit}`,
  };
}
export type OfferRepository = ReturnType<typeof offerRepository>;

/** Sorts before every id. */
const NIL_ID = '00000000-0000-0000-0000-000000000000';
