/** Puts a scenario into the local database, or into the one at DATABASE_URL: `npm run seed [-- base|demo]`. */
import { startEmbeddedPostgres } from './stack/embedded-postgres.ts';
import { embeddedDatabaseUrl } from './stack/environment.ts';
import { isPortFree, portBlock } from './stack/ports.ts';
import { prepareDatabase } from './stack/prepare-database.ts';
import { dataDir } from './stack/repository.ts';
import { localSecrets } from './stack/secrets.ts';
import { seedDatabase, type SeedScenario } from './stack/seed-database.ts';

const scenarios: SeedScenario[] = ['base', 'demo'];
const scenario = scenarios.find((name) => name === (process.argv[2] ?? 'demo'));
if (!scenario) {
  console.error(`There is no scenario ${process.argv[2]}; choose ${scenarios.join(' or ')}.`);
  process.exit(1);
}

const ports = portBlock(Number(process.env['HH_PORT_OFFSET'] ?? 0));
const secrets = await localSecrets(dataDir);
const databaseUrl = process.env['DATABASE_URL'] ?? embeddedDatabaseUrl(ports, secrets);
const isOurs = !process.env['DATABASE_URL'] && (await isPortFree(ports.postgres));
const postgres = isOurs
  ? await startEmbeddedPostgres({
      dataDir,
      port: ports.postgres,
      password: secrets.databasePassword,
      onLog: () => {},
    })
  : null;
try {
  await prepareDatabase(databaseUrl);
  await seedDatabase(databaseUrl, scenario);
  console.log(`The scenario ${scenario} is in the database.`);
} finally {
  await postgres?.stop();
}
