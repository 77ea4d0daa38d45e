import { administer } from './postgres-database.ts';
import { startPostgresServer, type PostgresServer } from './postgres-server.ts';
import { createSpareList } from './postgres-spares.ts';
import { createTemplate } from './postgres-template.ts';

export { copyDatabase, type CopyOptions, type TestDatabase } from './postgres-database.ts';
export { startPostgresServer, type PostgresServer } from './postgres-server.ts';
export { createTemplate, modulePassword, type TemplateOptions } from './postgres-template.ts';

/** Name of the database that `createTestDatabase` copies: all modules, migrated and empty. */
export const templateName = 'pet_template';

/** Starts a PostgreSQL server that carries the template database of all modules. */
export async function startTestPostgres(): Promise<PostgresServer> {
  const server = await startPostgresServer();
  try {
    await createTemplate({ adminUrl: server.adminUrl, databaseName: templateName });
    await administer(server.adminUrl, createSpareList);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
