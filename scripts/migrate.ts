/**
 * Prepares the database at DATABASE_URL, once per release, before its processes start: schemas, roles
 * with the passwords of `<MODULE>_DATABASE_URL`, pending migrations and what the shop sells.
 * Usage: node scripts/migrate.ts [catalogue|base|demo]
 */
import { given } from './stack/given.ts';
import { prepareDatabase } from './stack/prepare-database.ts';
import { scenarioNamed, seedOnce } from './stack/seed-once.ts';
import { readSettings } from './stack/settings.ts';

const databaseUrl = readSettings().DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is missing: the owner's address");
const databases = { databaseUrl, env: given };
const scenario = scenarioNamed(process.argv[2] ?? 'catalogue');
await prepareDatabase(databases);
await seedOnce(databases, scenario);
console.log(`The database is ready (${scenario}).`);
