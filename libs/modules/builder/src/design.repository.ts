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
  credit: CreditRecord | null;
  note: string | null;
  showsMeasures: boolean;
  showsText: boolean;
  createdAt: Date;
  updatedAt: Date;
  version: VersionRecord;
}

/** Whose design it began from. Token and publication are null once they lead there no more. */
export interface CreditRecord {
  title: string;
  by: string | null;
  shareToken: string | null;
  publicationId: string | null;
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
  shareToken: string | null;
  showsMeasures: boolean;
  showsText: boolean;
  config: DesignConfig;
  designHash: string;
  savedUnder: TermsStamp;
}

/** Where a page of a list begins: after this thing of that moment. */
export interface PageCursor {
  at: Date;
  id: string;
}

export interface DesignListPage {
  isArchived: boolean;
  search: string | null;
  sort: 'changed' | 'created' | 'name';
  after: PageCursor | null;
  limit: number;
}

type Row = Omit<DesignRecord, 'version' | 'credit'> &
  TermsStamp & {
    creditTitle: string | null;
    creditBy: string | null;
    creditShareToken: string | null;
    creditPublicationId: string | null;
    versionId: string;
    number: number;
    config: unknown;
    designHash: string;
    versionCreatedAt: Date;
  };

const selectDesign = Prisma.sql`
  SELECT d.id, d.owner_key AS "ownerKey", d.name, d.status, d.share_token AS "shareToken",
    d.origin_kind AS "originKind", d.origin_id AS "originId",
    d.note, d.shows_measures AS "showsMeasures", d.shows_text AS "showsText",
    d.credit_title AS "creditTitle", d.credit_by AS "creditBy",
    (SELECT o.share_token FROM design o WHERE o.share_token = d.credit_share_token)
      AS "creditShareToken",
    (SELECT p.id FROM design_publication p
      WHERE p.id = d.credit_publication_id AND p.status = 'PUBLISHED') AS "creditPublicationId",
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
        WHERE d.id = ${id}::uuid AND d.owner_key = ANY(${ownerKeys}) AND d.removed_at IS NULL`;
      return rows[0] ? recordOf(rows[0]) : null;
    },

    async findShared(shareToken: string): Promise<DesignRecord | null> {
      const rows = await connection.$queryRaw<Row[]>`${selectDesign}
        WHERE d.share_token = ${shareToken}`;
      return rows[0] ? recordOf(rows[0]) : null;
    },

    async listOwned(ownerKeys: string[], page: DesignListPage): Promise<DesignRecord[]> {
      const { isArchived, limit } = page;
      const rows = await connection.$queryRaw<Row[]>`${selectDesign}
        WHERE d.owner_key = ANY(${ownerKeys}) AND d.removed_at IS NULL
          AND (d.status = 'ARCHIVED') = ${isArchived} ${matching(page)} ${following(page)}
        ORDER BY ${orderOf(page)} LIMIT ${limit}`;
      return rows.map(recordOf);
    },

    /** Lets one transaction at a time count and add designs of an owner. */
    async lockOwner(ownerKey: string): Promise<void> {
      await connection.$executeRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`builder.design:${ownerKey}`}, 0))`;
    },

    countKept: (ownerKey: string): Promise<number> =>
      connection.design.count({
        where: { ownerKey, status: { not: 'ARCHIVED' }, removedAt: null },
      }),

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
      const { version, credit, ...row } = design;
      const credited = credit && {
        creditTitle: credit.title,
        creditBy: credit.by,
        creditShareToken: credit.shareToken,
        creditPublicationId: credit.publicationId,
      };
      await connection.design.create({
        data: { ...row, ...credited, ...request, currentVersion: version.number },
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
        where: { id, currentVersion: baseVersion, status: { not: 'ARCHIVED' }, removedAt: null },
        data: change,
      });
      return count === 1;
    },

    /** Sets the token unless there is one; tells whether it did. */
    async shareOnce(id: string, shareToken: string): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, shareToken: null, removedAt: null },
        data: { shareToken },
      });
      return count === 1;
    },

    change: async (
      id: string,
      change: Partial<Pick<DesignRecord, 'name' | 'note' | 'showsMeasures' | 'showsText'>>,
    ): Promise<void> => {
      await connection.design.updateMany({ where: { id }, data: change });
    },

    /** Tells whether there was a link to end. */
    async unshare(id: string): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, shareToken: { not: null } },
        data: { shareToken: null, showsMeasures: false, showsText: false },
      });
      return count === 1;
    },

    /** Tells whether it was not archived before. */
    async archive(id: string, updatedAt: Date): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, status: { not: 'ARCHIVED' } },
        data: { status: 'ARCHIVED', updatedAt },
      });
      return count === 1;
    },

    /** Tells whether it was archived before. */
    async unarchive(id: string, status: DesignStatus, updatedAt: Date): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, status: 'ARCHIVED' },
        data: { status, updatedAt },
      });
      return count === 1;
    },

    /** Tells whether it was there before. */
    async remove(id: string, removedAt: Date): Promise<boolean> {
      const { count } = await connection.design.updateMany({
        where: { id, removedAt: null },
        data: { removedAt, shareToken: null, note: null },
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
      const design = { name: true, ownerKey: true, ...sharing };
      const rows = await connection.designVersion.findMany({
        where: { id: { in: ids } },
        include: { design: { select: design } },
      });
      return rows.map(({ design: { name, ...facts }, ...version }) => ({
        ...facts,
        versionId: version.id,
        designId: version.designId,
        designName: name,
        config: version.config as DesignConfig,
        designHash: version.designHash,
        savedUnder: version,
      }));
    },
  };
}

const sharing = { shareToken: true, showsMeasures: true, showsText: true } as const;

const orderOf = ({ sort }: DesignListPage) =>
  ({
    changed: Prisma.sql`d.updated_at DESC, d.id DESC`,
    created: Prisma.sql`d.created_at DESC, d.id DESC`,
    name: Prisma.sql`lower(d.name), d.id`,
  })[sort];

/** Names are too long for a cursor, so that its design tells where its name stands now. */
function following({ sort, after }: DesignListPage) {
  if (!after) return Prisma.empty;
  const { at, id } = after;
  return {
    changed: Prisma.sql`AND (d.updated_at, d.id) < (${at}, ${id}::uuid)`,
    created: Prisma.sql`AND (d.created_at, d.id) < (${at}, ${id}::uuid)`,
    name: Prisma.sql`AND (lower(d.name), d.id) >
      (SELECT lower(c.name), c.id FROM design c WHERE c.id = ${id}::uuid)`,
  }[sort];
}

const matching = ({ search }: DesignListPage) =>
  search === null
    ? Prisma.empty
    : Prisma.sql`AND position(lower(${search}) IN lower(
        concat_ws(' ', d.name, d.note, v.config #>> '{personalisation,text}'))) > 0`;

const versionData = (designId: string, { savedUnder, ...version }: VersionRecord) => ({
  ...version,
  ...savedUnder,
  designId,
});

function recordOf(row: Row): DesignRecord {
  const { versionId, number, config, designHash, versionCreatedAt, ...rest } = row;
  const { catalogueVersion, priceBookVersion, ...withCredit } = rest;
  const { creditTitle, creditBy, creditShareToken, creditPublicationId, ...design } = withCredit;
  return {
    ...design,
    credit:
      creditTitle === null
        ? null
        : {
            title: creditTitle,
            by: creditBy,
            shareToken: creditShareToken,
            publicationId: creditPublicationId,
          },
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
