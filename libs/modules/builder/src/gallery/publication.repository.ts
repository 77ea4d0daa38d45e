import {
  publicationAfter,
  type DesignConfig,
  type PublicationStatus,
  type PublicationStep,
} from '@pet/domain/builder';
import { v7 as uuidv7 } from 'uuid';
import type { TermsStamp } from '../current-offer.ts';
import type { PageCursor } from '../design.repository.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

export interface PublicationRecord {
  id: string;
  designId: string;
  versionId: string;
  versionNumber: number;
  title: string;
  creditName: string | null;
  config: DesignConfig;
  designHash: string;
  savedUnder: TermsStamp;
  status: PublicationStatus;
  reason: string | null;
  proposedAt: Date;
  publishedAt: Date | null;
  decidedAt: Date | null;
  steps: StepRecord[];
}

export interface StepRecord {
  step: PublicationStep | 'propose';
  actorKey: string;
  reason: string | null;
  takenAt: Date;
}

export type NewPublication = Omit<
  PublicationRecord,
  'versionNumber' | 'status' | 'reason' | 'publishedAt' | 'decidedAt' | 'steps'
>;

const whole = {
  include: {
    version: { select: { number: true } },
    steps: { orderBy: [{ takenAt: 'asc' }, { id: 'asc' }] },
  },
} as const satisfies Prisma.DesignPublicationDefaultArgs;
type Row = Prisma.DesignPublicationGetPayload<typeof whole>;

/** What customers offered to the gallery, and the record of who decided on it. */
export function publicationRepository(connection: PrismaClient | Prisma.TransactionClient) {
  return {
    async find(id: string): Promise<PublicationRecord | null> {
      const row = await connection.designPublication.findUnique({ where: { id }, ...whole });
      return row && recordOf(row);
    },

    async findPublished(id: string): Promise<PublicationRecord | null> {
      const where = { id, status: 'PUBLISHED' };
      const row = await connection.designPublication.findUnique({ where, ...whole });
      return row && recordOf(row);
    },

    /** The last published first. */
    async listPublished(page: {
      species: string | null;
      styleId: string | null;
      after: PageCursor | null;
      limit: number;
    }): Promise<PublicationRecord[]> {
      const { species, styleId, after, limit } = page;
      const rows = await connection.designPublication.findMany({
        where: {
          status: 'PUBLISHED',
          ...(species ? { species } : {}),
          ...(styleId ? { styleId } : {}),
          ...(after ? beyond('publishedAt', 'lt', after) : {}),
        },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: limit,
        ...whole,
      });
      return rows.map(recordOf);
    },

    /** The longest waiting first. */
    async listByStatus(
      status: PublicationStatus,
      after: PageCursor | null,
      limit: number,
    ): Promise<PublicationRecord[]> {
      const rows = await connection.designPublication.findMany({
        where: { status, ...(after ? beyond('proposedAt', 'gt', after) : {}) },
        orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
        take: limit,
        ...whole,
      });
      return rows.map(recordOf);
    },

    /** The last proposed first. */
    async listOwned(ownerKeys: string[], limit: number): Promise<PublicationRecord[]> {
      const rows = await connection.designPublication.findMany({
        where: {
          status: { in: ['PROPOSED', 'PUBLISHED', 'REFUSED'] },
          design: { ownerKey: { in: ownerKeys }, removedAt: null },
        },
        orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
        take: limit,
        ...whole,
      });
      return rows.map(recordOf);
    },

    async listOfDesign(designId: string): Promise<PublicationRecord[]> {
      const rows = await connection.designPublication.findMany({
        where: { designId, status: { in: ['PROPOSED', 'PUBLISHED'] } },
        ...whole,
      });
      return rows.map(recordOf);
    },

    countProposed: (ownerKey: string): Promise<number> =>
      connection.designPublication.count({ where: { status: 'PROPOSED', design: { ownerKey } } }),

    async insert(publication: NewPublication, actorKey: string): Promise<void> {
      const { savedUnder, config, ...row } = publication;
      const { species, styleId } = config;
      await connection.designPublication.create({
        data: { ...row, ...savedUnder, config, species, styleId },
      });
      await connection.designPublicationStep.create({
        data: {
          id: uuidv7(),
          publicationId: row.id,
          step: 'propose',
          actorKey,
          takenAt: row.proposedAt,
        },
      });
    },

    /** Takes the step and puts it on record if the publication still stands at `from`; tells whether it did. */
    async step(
      id: string,
      from: PublicationStatus,
      taken: StepRecord & { step: PublicationStep },
    ): Promise<boolean> {
      const { step, reason, takenAt } = taken;
      const status = publicationAfter(from, step);
      if (status === null) return false;
      const { count } = await connection.designPublication.updateMany({
        where: { id, status: from },
        data: {
          status,
          reason,
          decidedAt: takenAt,
          ...(status === 'PUBLISHED' ? { publishedAt: takenAt } : {}),
        },
      });
      if (count === 0) return false;
      await connection.designPublicationStep.create({
        data: { id: uuidv7(), publicationId: id, ...taken },
      });
      return true;
    },
  };
}

const beyond = (
  field: 'publishedAt' | 'proposedAt',
  comparison: 'lt' | 'gt',
  { at, id }: PageCursor,
) => ({
  OR: [{ [field]: { [comparison]: at } }, { [field]: at, id: { [comparison]: id } }],
});

function recordOf({ version, catalogueVersion, priceBookVersion, ...row }: Row): PublicationRecord {
  return {
    ...row,
    versionNumber: version.number,
    config: row.config as DesignConfig,
    status: row.status as PublicationStatus,
    savedUnder: { catalogueVersion, priceBookVersion },
    steps: row.steps.map(({ step, actorKey, reason, takenAt }) => ({
      step: step as StepRecord['step'],
      actorKey,
      reason,
      takenAt,
    })),
  };
}
