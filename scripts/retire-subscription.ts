/**
 * Stops waiting for a subscription that will not come back: `REDIS_URL=… node scripts/retire-subscription.ts <name>`.
 * What it has not received is lost to it; everything else goes on.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { moduleNames, moduleUrl, openQueuePool } from '@pet/database';
import { redisTransport, retireSubscription } from '@pet/messaging';
import { localInstallation } from './stack/installation.ts';

const [name] = process.argv.slice(2);
const { databaseUrl, env } = await localInstallation();
const redisUrl = env['REDIS_URL'];
if (!name || !redisUrl) {
  console.error('usage: REDIS_URL=redis://… node scripts/retire-subscription.ts <subscription>');
  process.exit(1);
}

const log = { info: () => {}, warn: console.warn, error: console.error };
const transport = redisTransport({ url: redisUrl, log });
for (let waits = 0; waits < 50 && !transport.isConnected(); waits += 1) await delay(100);
try {
  for (const module of moduleNames) {
    const url = moduleUrl(databaseUrl, module, env);
    const pool = openQueuePool({ module, url, log, poolSize: 1 });
    try {
      await retireSubscription(pool, transport.outlet(module), name);
      console.log(`${module}: no longer waits for ${name}`);
    } finally {
      await pool.end();
    }
  }
} finally {
  await transport.close();
}
