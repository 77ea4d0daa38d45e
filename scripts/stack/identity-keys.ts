import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleNames } from '@pet/database';
import type { Caller } from '@pet/rpc';
import type { ServiceName } from './topologies.ts';

/** For whom each service may speak, in whatever topology it runs. */
const callers = {
  backend: [...moduleNames, 'front-door'],
  gateway: ['front-door'],
  ...Object.fromEntries(moduleNames.map((module) => [`${module}-service`, [module]])),
} as Record<ServiceName, Caller[]>;

/** Makes the keys that sign calls between services, unless the folder has them: `<service>.json` each. */
export async function ensureIdentityKeys(keysDir: string): Promise<void> {
  const fileOf = (service: string) => join(keysDir, `${service}.json`);
  const found = await Promise.allSettled(
    Object.keys(callers)
      .map(fileOf)
      .map((f) => access(f)),
  );
  if (found.every(({ status }) => status === 'fulfilled')) return;
  const { createIdentityKeys } = await import('@pet/host');
  await mkdir(keysDir, { recursive: true });
  for (const [service, keys] of await createIdentityKeys(callers))
    await writeFile(fileOf(service), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}
