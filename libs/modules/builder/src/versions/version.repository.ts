import type { DesignConfig } from '@pet/domain/builder';
import type { VersionRecord } from '../design.repository.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

export interface LabelledVersion extends VersionRecord {
  name: string | null;
  note: string | null;
}

const withLabel = { include: { label: true } } as const;
type Row = Prisma.DesignVersionGetPayload<typeof withLabel>;

/** The versions of designs whose owner has been checked, and the words on them. */
export function versionRepository(connection: PrismaClient | Prisma.TransactionClient) {
  return {
    /** The last first, from below `before` on. */
    async list(designId: string, before: number, limit: number): Promise<LabelledVersion[]> {
      const rows = await connection.designVersion.findMany({
        where: { designId, number: { lt: before } },
        orderBy: { number: 'desc' },
        take: limit,
        ...withLabel,
      });
      return rows.map(recordOf);
    },

    async find(designId: string, number: number): Promise<LabelledVersion | null> {
      const row = await connection.designVersion.findUnique({
        where: { designId_number: { designId, number } },
        ...withLabel,
      });
      return row && recordOf(row);
    },

    label: async (
      versionId: string,
      words: Pick<LabelledVersion, 'name' | 'note'>,
      updatedAt: Date,
    ): Promise<void> => {
      await connection.designVersionLabel.upsert({
        where: { versionId },
        create: { versionId, updatedAt, ...words },
        update: { updatedAt, ...words },
      });
    },
  };
}

const recordOf = ({ label, config, catalogueVersion, priceBookVersion, ...row }: Row) => ({
  id: row.id,
  number: row.number,
  designHash: row.designHash,
  createdAt: row.createdAt,
  config: config as DesignConfig,
  savedUnder: { catalogueVersion, priceBookVersion },
  name: label?.name ?? null,
  note: label?.note ?? null,
});
