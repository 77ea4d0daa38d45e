import type { Role } from '@pet/domain/user';
import { hashPassword, type UserDatabase } from '@pet/user';
import { demoPets } from './demo-pets.ts';

interface DemoAccount {
  /** Fixed, so that other modules' seeds can refer to it. */
  userId: string;
  name: string;
  email: string;
  role: Role;
}

/** One word for all demo accounts; it is no secret, so they are for demonstrations only. */
export const demoPassword = 'harness-hero-demo';

export const demoAccounts = {
  customer: {
    userId: '019aa000-0000-7000-8000-000000000001',
    name: 'Anna Berger',
    email: 'anna@example.com',
    role: 'customer',
  },
  maker: {
    userId: '019aa000-0000-7000-8000-000000000002',
    name: 'Mira, at the bench',
    email: 'maker@harness-hero.example',
    role: 'maker',
  },
  manager: {
    userId: '019aa000-0000-7000-8000-000000000003',
    name: 'Jonas, workshop manager',
    email: 'manager@harness-hero.example',
    role: 'manager',
  },
  admin: {
    userId: '019aa000-0000-7000-8000-000000000004',
    name: 'Ada, administrator',
    email: 'admin@harness-hero.example',
    role: 'admin',
  },
} as const satisfies Record<string, DemoAccount>;

/**
 * Makes the demo accounts, whose password everybody knows: never run it where real orders are. Safe to
 * run again; an account of the same address stays as it is.
 */
export async function seedUsers(client: UserDatabase): Promise<void> {
  for (const account of Object.values(demoAccounts)) {
    const known = await client.user.findUnique({ where: { email: account.email } });
    if (!known) await addAccount(client, account, await hashPassword(demoPassword));
  }
}

async function addAccount(
  client: UserDatabase,
  { userId, ...person }: DemoAccount,
  password: string,
): Promise<void> {
  await client.user.create({
    data: {
      id: userId,
      ...person,
      emailVerified: true,
      accounts: {
        create: { id: userId, accountId: userId, providerId: 'credential', password },
      },
    },
  });
}

/** Gives the demo customer her dogs and her cat. Safe to run again. */
export async function seedDemoPets(client: UserDatabase): Promise<void> {
  const ownerKey = `user:${demoAccounts.customer.userId}`;
  for (const { petId, measurementId, measurements, measuredAt, earlier, ...facts } of demoPets) {
    if (await client.pet.findUnique({ where: { id: petId } })) continue;
    const dates = { createdAt: measuredAt, updatedAt: measuredAt };
    const history = [{ id: measurementId, measurements, measuredAt }, ...earlier];
    const remeasureOn = inAYear(measuredAt);
    await client.$transaction([
      client.pet.create({ data: { id: petId, ownerKey, remeasureOn, ...facts, ...dates } }),
      client.petMeasurement.createMany({
        data: history.map((taken) => ({
          id: taken.id,
          petId,
          ...taken.measurements,
          measuredAt: taken.measuredAt,
        })),
      }),
      client.pet.update({ where: { id: petId }, data: { currentMeasurementId: measurementId } }),
    ]);
  }
}

function inAYear(date: Date): Date {
  const later = new Date(date);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}
