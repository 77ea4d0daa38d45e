import { PrismaClient as BuilderClient } from '../../libs/modules/builder/src/generated/client.ts';
import { PrismaClient as UserClient } from '../../libs/modules/user/src/generated/client.ts';
import { seedBuilder } from '../../prisma/builder/seed.ts';
import { seedDemoOrders } from '../../prisma/order/seed.ts';
import { seedDemoPets, seedUsers } from '../../prisma/user/seed.ts';
import { openSeedClient } from './seed-client.ts';

/** `base`: catalogue, prices, gallery and staff. `demo`: besides, customers, pets and some forty orders. */
export type SeedScenario = 'base' | 'demo';

/** Puts a scenario into the database. Safe to run again; what is there stays as it is. */
export async function seedDatabase(databaseUrl: string, scenario: SeedScenario): Promise<void> {
  await openSeedClient('builder', databaseUrl, BuilderClient, seedBuilder);
  await openSeedClient('user', databaseUrl, UserClient, seedUsers);
  if (scenario !== 'demo') return;
  await openSeedClient('user', databaseUrl, UserClient, seedDemoPets);
  await seedDemoOrders(databaseUrl);
}
