/**
 * Lists what could not be handled, and lets it be tried again: `node scripts/replay-dead-letters.ts [module …]`
 * replays those of the named modules, `--all` of every module; without either it only lists.
 */
import { moduleNames, moduleUrl, openQueuePool } from '@pet/database';
import { deadLettersOf } from '@pet/messaging';
import { localInstallation } from './stack/installation.ts';

const wanted = process.argv.slice(2);
const { databaseUrl, env } = await localInstallation();

for (const module of moduleNames) {
  const url = moduleUrl(databaseUrl, module, env);
  const pool = openQueuePool({ module, url, log: console, poolSize: 1 });
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
