import { moduleUrl, openDatabase, type ModuleName } from '@pet/database';
import type { Databases } from './prepare-database.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

interface Disconnectable {
  $disconnect: () => Promise<void>;
}

/** Opens a module's database as its own role for the time of `work`. */
export async function openSeedClient<Client extends Disconnectable>(
  module: ModuleName,
  { databaseUrl, env }: Databases,
  PrismaClient: unknown,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = openDatabase<Client>({
    module,
    url: moduleUrl(databaseUrl, module, env),
    PrismaClient: PrismaClient as new (options: unknown) => Client,
    log: silent,
  });
  try {
    await work(client);
  } finally {
    await client.$disconnect();
  }
}
