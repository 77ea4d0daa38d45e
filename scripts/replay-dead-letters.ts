/**
 * Lists what could not be handled, and lets it be tried again: `node scripts/replay-dead-letters.ts [module …]`
 * replays those of the named modules, `--all` of every module; without either it only lists.
 */
import { moduleNames, moduleUrl, openPool } from '@pet/database';
import { deadLettersOf } from '@pet/messaging';
import { embeddedDatabaseUrl } from './stack/environment.ts';
import { portBlock } from './stack/ports.ts';
import { dataDir } from './stack/repository.ts';
import { localSecrets } from './stack/secrets.ts';

const wanted = process.argv.slice(2);
const ports = portBlock(Number(process.env['HH_PORT_OFFSET'] ?? 0));
const databaseUrl =
  process.env['DATABASE_URL'] ?? embeddedDatabaseUrl(ports, await localSecrets(dataDir));

for (const module of moduleNames) {
  const url = moduleUrl(databaseUrl, module, process.env);
  const pool = openPool({ module, url, log: console, poolSize: 1 });
  try {
    const letters = deadLettersOf(pool, () => {});
    for (const { name, subscription, lastError } of await letters.list()) {
      console.log(`${module}: ${name} for ${subscription}: ${lastError}`);
    }
    if (wanted.includes('--all') || wanted.includes(module)) {
      console.log(`${module}: ${await letters.replay('all')} set going again`);
    }
  } finally {
    await pool.end();
  }
}
