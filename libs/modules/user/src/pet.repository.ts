import type { Measurements, Species } from '@pet/domain/pet';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { measurementsOf } from './pet-measurement.repository.ts';

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
  /** ISO date. */
  remeasureOn: string | null;
  isReminded: boolean;
  updatedAt: Date;
}

/** What the owner says of a pet. */
export type PetFactsRecord = Pick<PetRecord, 'name' | 'species' | 'breed' | 'birthDate'>;

export interface DueReminder {
  petId: string;
  userId: string;
}

const withMeasurement = { currentMeasurement: true } as const;
type Row = Prisma.PetGetPayload<{ include: typeof withMeasurement }>;

/** Pets and the history of their measurements; what is asked from outside takes the owner's keys. */
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

    async find(id: string): Promise<PetRecord | null> {
      const row = await connection.pet.findUnique({ where: { id }, include: withMeasurement });
      return row && recordOf(row);
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

    /** Makes a measurement of the pet's history, or none, the one that holds; its owner may be reminded again. */
    async hold(id: string, currentMeasurementId: string | null): Promise<void> {
      const data = { currentMeasurementId, remindedAt: null };
      await connection.pet.update({ where: { id }, data });
    },

    async setRemeasureOn(id: string, day: string | null): Promise<void> {
      const remeasureOn = dateOf(day);
      await connection.pet.update({ where: { id }, data: { remeasureOn } });
    },

    async setReminded(id: string, isReminded: boolean, now: Date): Promise<void> {
      await connection.pet.update({ where: { id }, data: { isReminded, updatedAt: now } });
    },

    /**
     * Takes users' pets that are to be measured again by the database's day, each once for its
     * measures. Guests have no address to write to.
     */
    async takeDueReminders(limit: number): Promise<DueReminder[]> {
      return connection.$queryRaw<DueReminder[]>`
        UPDATE pet SET reminded_at = now()
        WHERE id IN (
          SELECT id FROM pet
          WHERE is_reminded AND reminded_at IS NULL AND owner_key LIKE 'user:%'
            AND remeasure_on <= (now() AT TIME ZONE 'UTC')::date
          ORDER BY remeasure_on LIMIT ${limit} FOR UPDATE SKIP LOCKED
        )
        RETURNING id AS "petId", substr(owner_key, 6) AS "userId"`;
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

const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(day));
const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

const columnsOf = ({ name, species, breed, birthDate }: PetFactsRecord) => ({
  name,
  species,
  breed,
  birthDate: dateOf(birthDate),
});

function recordOf({ currentMeasurement, birthDate, remeasureOn, ...pet }: Row): PetRecord {
  const { id, ownerKey, name, species, breed, isReminded, updatedAt } = pet;
  return {
    id,
    ownerKey,
    name,
    species: species as Species,
    breed,
    birthDate: dayOf(birthDate),
    measurements: currentMeasurement && measurementsOf(currentMeasurement),
    measuredAt: currentMeasurement?.measuredAt ?? null,
    remeasureOn: dayOf(remeasureOn),
    isReminded,
    updatedAt,
  };
}
