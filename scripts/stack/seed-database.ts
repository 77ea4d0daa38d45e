import { builderModule, type BuilderDatabase } from '@pet/builder';
import { userModule, type UserDatabase } from '@pet/user';
import { seedBuilder } from '../../prisma/builder/seed.ts';
import { seedDemoOrders } from '../../prisma/order/seed.ts';
import { seedDemoPets, seedUsers } from '../../prisma/user/seed.ts';
import type { Databases } from './prepare-database.ts';
import { openSeedClient } from './seed-client.ts';
import type { SeedScenario } from './seed-once.ts';

/** Puts a scenario into the database. Safe to run again; what is there stays as it is. */
export async function seedDatabase(databases: Databases, scenario: SeedScenario): Promise<void> {
  const catalogue = openSeedClient<BuilderDatabase>(
    'builder',
    databases,
    builderModule.Database,
    seedBuilder,
  );
  if (scenario === 'catalogue') return catalogue;
  await Promise.all([
    catalogue,
    openSeedClient<UserDatabase>('user', databases, userModule.Database, async (client) => {
      await seedUsers(client);
      if (scenario === 'demo') await seedDemoPets(client);
    }),
  ]);
  if (scenario === 'demo') await seedDemoOrders(databases.databaseUrl, new Date(), databases.env);
}
