import { existsSync } from 'node:fs';
import path from 'node:path';
import { schemaNames, withDatabase, type SchemaName } from '@pet/database';
import { migrate } from '@pet/database/migrate';
import { provision } from '@pet/database/provision';

export const modulePassword = 'pet';

const prismaDir = path.resolve(import.meta.dirname, '../../../prisma');

export interface TemplateOptions {
  adminUrl: string;
  databaseName: string;
  modules?: readonly SchemaName[];
  migrationsDir?: (module: SchemaName) => string;
}

/** Creates a database in which the modules are provisioned and migrated, for others to copy. */
export async function createTemplate({
  adminUrl,
  databaseName,
  modules = schemaNames,
  migrationsDir = (module) => path.join(prismaDir, module, 'migrations'),
}: TemplateOptions): Promise<void> {
  await provision({ adminUrl, databaseName, modules, rolePassword: modulePassword });
  const url = withDatabase(adminUrl, databaseName);
  for (const module of modules.filter((name) => existsSync(migrationsDir(name)))) {
    await migrate({ url, module, migrationsDir: migrationsDir(module) });
  }
}
