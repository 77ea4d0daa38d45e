import { v7 as uuidv7 } from 'uuid';
import type { Measurements } from '@pet/domain/pet';
import { readingsSchema, type MeasuredBy, type Readings } from './contract.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';

/** One taking of the measures, with what is known of how they were taken. */
export interface Taking {
  measurements: Measurements;
  readings: Readings | null;
  measuredBy: MeasuredBy;
}

export interface MeasurementRecord extends Taking {
  id: string;
  measuredAt: Date;
  /** The one that holds now. */
  isCurrent: boolean;
}

const withHolder = { currentOf: { select: { id: true } } } as const;
type Row = Prisma.PetMeasurementGetPayload<{ include: typeof withHolder }>;

/** The measurements of pets over time. Its callers have made sure whose pet it is. */
export function petMeasurementRepository(connection: PrismaClient | Prisma.TransactionClient) {
  return {
    /** The newest first. */
    async list(petId: string): Promise<MeasurementRecord[]> {
      const rows = await connection.petMeasurement.findMany({
        where: { petId },
        include: withHolder,
        orderBy: [{ measuredAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(recordOf);
    },

    count: (petId: string): Promise<number> =>
      connection.petMeasurement.count({ where: { petId } }),

    async insert(petId: string, { measurements, readings, measuredBy }: Taking, now: Date) {
      const id = uuidv7();
      const data = { id, petId, ...measurements, measuredBy, measuredAt: now };
      await connection.petMeasurement.create({ data: readings ? { ...data, readings } : data });
      return id;
    },

    /** Tells whether the pet had such a measurement. */
    async remove(petId: string, id: string): Promise<boolean> {
      const { count } = await connection.petMeasurement.deleteMany({ where: { id, petId } });
      return count === 1;
    },
  };
}

function recordOf({ id, readings, measuredBy, measuredAt, currentOf, ...row }: Row) {
  return {
    id,
    measurements: measurementsOf(row),
    readings: readings === null ? null : readingsSchema.parse(readings),
    measuredBy: measuredBy as MeasuredBy,
    measuredAt,
    isCurrent: currentOf !== null,
  };
}

type MeasureColumns = Pick<
  Row,
  'neckGirthMm' | 'chestGirthMm' | 'backLengthMm' | 'breastboneLengthMm' | 'weightG'
>;

/** The measures of a row, without those that were not taken. */
export const measurementsOf = ({
  neckGirthMm,
  chestGirthMm,
  backLengthMm,
  breastboneLengthMm,
  weightG,
}: MeasureColumns): Measurements => ({
  neckGirthMm,
  chestGirthMm,
  backLengthMm,
  weightG,
  ...(breastboneLengthMm !== null && { breastboneLengthMm }),
});
