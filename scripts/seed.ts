/** Puts a scenario into the local database, or into the one at DATABASE_URL: `npm run seed [-- catalogue|base|demo]`. */
import { localInstallation, startDatabase } from './stack/installation.ts';
import { prepareDatabase } from './stack/prepare-database.ts';
import { seedDatabase } from './stack/seed-database.ts';
import { scenarioNamed } from './stack/seed-once.ts';

const scenario = scenarioNamed(process.argv[2] ?? 'demo');

const shop = await localInstallation();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const postgres = await startDatabase(shop);
try {
  await prepareDatabase(shop);
  await seedDatabase(shop, scenario);
  console.log(`The scenario ${scenario} is in the database.`);
} finally {
  await postgres?.stop();
}
