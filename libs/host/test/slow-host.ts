/**
 * A service whose only module takes its time to start, and says on its standard output how far it is.
 * Run: node slow-host.ts <milliseconds>
 */
import { router } from '@pet/rpc';
import { NoDatabase } from '@pet/testing/no-database';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { defineModule, runService } from '../src/index.ts';

const say = (what: string) => process.stdout.write(`${what}\n`);

const slowModule = defineModule({
  name: 'builder',
  needs: [],
  environment: z.object({}),
  Database: NoDatabase,
  create: () => ({
    router: router({}),
    subscriptions: [],
    start: async () => {
      say('starting');
      await delay(Number(process.argv[2]));
      say('started');
    },
    stop: async () => {
      say('stopped');
    },
  }),
});

await runService({
  name: 'slow',
  version: '1.2.3',
  defaultPort: 0,
  modules: [slowModule as never],
  environment: process.env,
});
