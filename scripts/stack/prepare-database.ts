import { join } from 'node:path';
import { schemaNames, moduleUrl } from '@pet/database';
import { migrate } from '@pet/database/migrate';
import { provision } from '@pet/database/provision';
import type { Installation } from './installation.ts';
import { repositoryDir } from './repository.ts';

/** Where the modules' data is: the owner's address, and `<MODULE>_DATABASE_URL` of those that live elsewhere. */
export type Databases = Pick<Installation, 'databaseUrl' | 'env'>;

/**
 * Makes the databases, schemas and roles if they are missing and applies what migrations are pending.
 * Safe to run again and by several processes at once.
 */
export async function prepareDatabase({ databaseUrl, env }: Databases): Promise<void> {
  const addresses = schemaNames.map((module) => ({
    module,
    url: new URL(moduleUrl(databaseUrl, module, env)),
  }));
  const servers = Object.values(
    Object.groupBy(addresses, ({ url: { host, pathname, password } }) =>
      [host, pathname, password].join(),
    ),
  );
  for (const group of servers) if (group) await prepareServer(databaseUrl, group);
}

/** One database with the schemas of some modules. */
async function prepareServer(
  databaseUrl: string,
  group: { module: (typeof schemaNames)[number]; url: URL }[],
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { host, pathname, password } = first.url;
  const owner = Object.assign(new URL(databaseUrl), { host, pathname });
  await provision({
    adminUrl: Object.assign(new URL(owner), { pathname: '/postgres' }).href,
    databaseName: decodeURIComponent(pathname.slice(1)),
    modules: group.map(({ module }) => module),
    rolePassword: decodeURIComponent(password),
  });
  await Promise.all(
    group.map(({ module }) => {
      const migrationsDir = join(repositoryDir, 'prisma', module, 'migrations');
      return migrate({ url: owner.href, module, migrationsDir });
    }),
  );
}
