import type { DesignConfig } from '@pet/domain/builder';
import type { TermsStamp } from './current-offer.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';

export type DesignStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

/** A design with its current version, as it is kept. */
export interface DesignRecord {
  id: string;
  ownerKey: string;
  name: string;
  status: DesignStatus;
  shareToken: string | null;
  originKind: 'preset' | 'design' | null;
  originId: string | null;
  createdAt: Date;
  updatedAt: Date;
  version: VersionRecord;
}

export interface VersionRecord {
  id: string;
  number: number;
  config: DesignConfig;
  designHash: string;
  savedUnder: TermsStamp;
  createdAt: Date;
}

/** How a repeat of the request that created a design is known. */
export interface CreationRequest {
  idempotencyOwner: string;
  idempotencyKey: string;
  requestHash: string;
}

/** A version with what a neighbour must know of its design. */
export interface OwnedVersionRecord {
  versionId: string;
  designId: string;
  designName: string;
  ownerKey: string;
  isShared: boolean;
  config: DesignConfig;
  designHash: string;
  savedUnder: TermsStamp;
}

/** Where a page of a list begins: after this design, in the order last changed first. */
export interface DesignCursor {
  updatedAt: Date;
  id: string;
}

type Row = Omit<DesignRecord, 'version'> &
  TermsStamp & {
    versionId: string;
    number: number;
    config: unknown;
    designHash: string;
    versionCreatedAt: Date;
  };

const selectDesign = Prisma.sql`
  SELECT d.id, d.owner_key AS "ownerKey", d.name, d.status, d.share_token AS "shareToken",
    d.origin_kind AS "originKind", d.origin_id AS "originId",
    d.created_at AS "createdAt", d.updated_at AS "updatedAt",
    v.id AS "versionId", v.number, v.config, v.design_hash AS "designHash",
    v.catalogue_version AS "catalogueVersion", v.price_book_version AS "priceBookVersion",
    v.created_at AS "versionCreatedAt"
  FROM design d JOIN design_version v ON v.design_id = d.id AND v.number = d.current_version`;

type Connection = PrismaClient | Prisma.TransactionClient;

/** Designs and their versions; every read of an owner's design takes the owner's keys. */
export function designRepository(connection: Connection) {
  return {
    async findOwned(id: string, ownerKeys: string[]): Promise<DesignRecord | null> {
      const rows = await connection.$queryRaw<Row[]>`${selectDesign}
        WHERE d.id = ${id}::uuid AND d.owner_key = ANY(${ownerKeys})`;
      return rows[0] ? recordOf(rows[0]) : null;
    },

    async findShared(shareToken: string): Promise<DesignRecord | null> {
      const rows = await connection.$queryRaw<Row[]>`${selectDesign}
        WHERE d.share_token = ${shareToken}`;
      return rows[0] ? recordOf(rows[0]) : null;
    },

    async listOwned(
      ownerKeys: string[],
      page: { isArchived: boolean; after: DesignCursor | null; limit: number },
    ): Promise<DesignRecord[]> {
      const { isArchived, after, limit } = page;
      const afterCursor = after
        ? Prisma.sql`AND (d.updated_at, d.id) < (${after.updatedAt}, ${after.id}::uuid)`
        : Prisma.empty;
      const rows = await connection.$queryRaw<Row[]>`${selectDesign}
        WHERE d.owner_key = ANY(${ownerKeys}) AND (d.status = 'ARCHIVED') = ${isArchived}
        ${afterCursor} ORDER BY d.updated_at DESC, d.id DESC LIMIT ${limit}`;
      return rows.map(recordOf);
    },

    /** Lets one transaction at a time count and add designs of an owner. */
    async lockOwner(ownerKey: string): Promise<void> {
      await connection.$executeRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`builder.design:${ownerKey}`}, 0))`;
    },

    countKept: (ownerKey: string): Promise<number> =>
      connection.design.count({ where: { ownerKey, status: { not: 'ARCHIVED' } } }),

    /** The design that one of these owners created with this key, wherever it belongs by now. */
    findCreated: (
      ownerKeys: string[],
      idempotencyKey: string,
    ): Promise<{ id: string; requestHash: string | null } | null> =>
      connection.design.findFirst({
        where: { idempotencyOwner: { in: ownerKeys }, idempotencyKey },
        select: { id: true, requestHash: true },
      }),

    /** Rejects with a unique violation when `request` has created a design already. */
    async insert(design: DesignRecord, request: CreationRequest | null): Promise<void> {
      const { version, ...row } = design;
      await connection.design.create({
        data: { ...row, ...request, currentVersion: version.number },
      });
      await connection.designVersion.create({ data: versionData(design.id, version) });
    },

    insertVersion: async (designId: string, version: VersionRecord): Promise<void> => {
      await connection.designVersion.create({ data: versionData(designId, version) });
    },

    /** Changes the design only if `baseVersion` is still its current version; tells whether it did. */
    async advance(
      id: string,
      baseVersion: number,
      change: { name: string; status: DesignStatus; currentVersion: number; updatedAt: Date },
    ): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, currentVersion: baseVersion, status: { not: 'ARCHIVED' } },
        data: change,
      });
      return count === 1;
    },

    /** Sets the token unless there is one; tells whether it did. */
    async shareOnce(id: string, shareToken: string): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, shareToken: null },
        data: { shareToken },
      });
      return count === 1;
    },

    unshare: async (id: string): Promise<void> => {
      await connection.design.updateMany({ where: { id }, data: { shareToken: null } });
    },

    /** Tells whether it was not archived before. */
    async archive(id: string, updatedAt: Date): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, status: { not: 'ARCHIVED' } },
        data: { status: 'ARCHIVED', updatedAt },
      });
      return count === 1;
    },

    /** Hands everything of one owner to another; nothing is left to do the second time. */
    adopt: async (fromOwnerKey: string, toOwnerKey: string): Promise<void> => {
      await connection.design.updateMany({
        where: { ownerKey: fromOwnerKey },
        data: { ownerKey: toOwnerKey },
      });
    },

    async findVersions(ids: string[]): Promise<OwnedVersionRecord[]> {
      const rows = await connection.designVersion.findMany({
        where: { id: { in: ids } },
        include: { design: { select: { name: true, ownerKey: true, shareToken: true } } },
      });
      return rows.map(({ design, ...version }) => ({
        versionId: version.id,
        designId: version.designId,
        designName: design.name,
        ownerKey: design.ownerKey,
        isShared: design.shareToken !== null,
        config: version.config as DesignConfig,
        designHash: version.designHash,
        savedUnder: version,
      }));
    },
  };
}

const versionData = (designId: string, { savedUnder, ...version }: VersionRecord) => ({
  ...version,
  ...savedUnder,
  designId,
});

function recordOf(row: Row): DesignRecord {
  const { versionId, number, config, designHash, versionCreatedAt, ...rest } = row;
  const { catalogueVersion, priceBookVersion, ...design } = rest;
  return {
    ...design,
    version: {
      id: versionId,
      number,
      config: config as DesignConfig,
      designHash,
      savedUnder: { catalogueVersion, priceBookVersion },
      createdAt: versionCreatedAt,
    },
  };
}
