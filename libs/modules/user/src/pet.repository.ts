import type { Measurements, Species } from '@pet/domain/pet';
import { v7 as uuidv7 } from 'uuid';
import type { Prisma, PrismaClient } from './generated/client.ts';

/** A pet with the measurements that hold now. */
export interface PetRecord {
  id: string;
  ownerKey: string;
  name: string;
  species: Species;
  breed: string | null;
  /** ISO date. */
  birthDate: string | null;
  measurements: Measurements | null;
  measuredAt: Date | null;
  updatedAt: Date;
}

/** What the owner says of a pet. */
export type PetFactsRecord = Omit<PetRecord, 'id' | 'ownerKey' | 'measuredAt' | 'updatedAt'>;

const withMeasurement = { currentMeasurement: true } as const;
type Row = Prisma.PetGetPayload<{ include: typeof withMeasurement }>;

/** Pets and the history of their measurements; every read takes the owner's keys. */
export function petRepository(connection: PrismaClient | Prisma.TransactionClient) {
  return {
    async listOwned(ownerKeys: string[]): Promise<PetRecord[]> {
      const rows = await connection.pet.findMany({
        where: { ownerKey: { in: ownerKeys } },
        include: withMeasurement,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(recordOf);
    },

    async findOwned(id: string, ownerKeys: string[]): Promise<PetRecord | null> {
      const row = await connection.pet.findFirst({
        where: { id, ownerKey: { in: ownerKeys } },
        include: withMeasurement,
      });
      return row && recordOf(row);
    },

    /** Lets one transaction at a time count and add pets of an owner. */
    async lockOwner(ownerKey: string): Promise<void> {
      await connection.$executeRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`user.pet:${ownerKey}`}, 0))`;
    },

    /** Lets one transaction at a time change a pet. */
    async lock(id: string): Promise<void> {
      await connection.$executeRaw`SELECT id FROM pet WHERE id = ${id}::uuid FOR UPDATE`;
    },

    count: (ownerKey: string): Promise<number> => connection.pet.count({ where: { ownerKey } }),

    async insert(id: string, ownerKey: string, facts: PetFactsRecord, now: Date): Promise<void> {
      await connection.pet.create({
        data: { id, ownerKey, ...columnsOf(facts), createdAt: now, updatedAt: now },
      });
    },

    async update(id: string, facts: PetFactsRecord, now: Date): Promise<void> {
      await connection.pet.update({
        where: { id },
        data: { ...columnsOf(facts), updatedAt: now },
      });
    },

    /** Adds to the history and makes it the one that holds. */
    async addMeasurement(petId: string, measurements: Measurements, now: Date): Promise<void> {
      const id = uuidv7();
      await connection.petMeasurement.create({
        data: { id, petId, ...measurements, measuredAt: now },
      });
      await connection.pet.update({ where: { id: petId }, data: { currentMeasurementId: id } });
    },

    /** Leaves the history, but none of it holds any more. */
    async withdrawMeasurement(petId: string): Promise<void> {
      await connection.pet.update({ where: { id: petId }, data: { currentMeasurementId: null } });
    },

    /** Tells whether there was such a pet of this owner. */
    async remove(id: string, ownerKeys: string[]): Promise<boolean> {
      const { count } = await connection.pet.deleteMany({
        where: { id, ownerKey: { in: ownerKeys } },
      });
      return count === 1;
    },

    /** Hands everything of one owner to another; nothing is left to do the second time. */
    async adopt(fromOwnerKey: string, toOwnerKey: string): Promise<void> {
      await connection.pet.updateMany({
        where: { ownerKey: fromOwnerKey },
        data: { ownerKey: toOwnerKey },
      });
    },
  };
}

const columnsOf = ({ name, species, breed, birthDate }: PetFactsRecord) => ({
  name,
  species,
  breed,
  birthDate: birthDate === null ? null : new Date(birthDate),
});

function recordOf({ currentMeasurement, birthDate, ...pet }: Row): PetRecord {
  const { id, ownerKey, name, species, breed, updatedAt } = pet;
  return {
    id,
    ownerKey,
    name,
    species: species as Species,
    breed,
    birthDate: birthDate?.toISOString().slice(0, 10) ?? null,
    measurements: currentMeasurement && measurementsOf(currentMeasurement),
    measuredAt: currentMeasurement?.measuredAt ?? null,
    updatedAt,
  };
}

const measurementsOf = ({
  neckGirthMm,
  chestGirthMm,
  backLengthMm,
  weightG,
}: Measurements): Measurements => ({ neckGirthMm, chestGirthMm, backLengthMm, weightG });
