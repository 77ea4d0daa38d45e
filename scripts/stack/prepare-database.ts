import { join } from 'node:path';
import { moduleNames } from '@pet/database';
import { migrate } from '@pet/database/migrate';
import { provision } from '@pet/database/provision';
import { repositoryDir } from './repository.ts';

/**
 * Makes the database, schemas and roles if they are missing and applies what migrations are pending.
 * `databaseUrl` is the owner's. Safe to run again and by several processes at once.
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const databaseName = decodeURIComponent(url.pathname.slice(1));
  const rolePassword = decodeURIComponent(url.password);
  const adminUrl = new URL(databaseUrl);
  adminUrl.pathname = '/postgres';
  await provision({ adminUrl: adminUrl.href, databaseName, modules: moduleNames, rolePassword });
  await Promise.all(
    moduleNames.map((module) => {
      const migrationsDir = join(repositoryDir, 'prisma', module, 'migrations');
      return migrate({ url: databaseUrl, module, migrationsDir });
    }),
  );
}
